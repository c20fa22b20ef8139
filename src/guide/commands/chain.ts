import type { Ingredients, Subject } from './command';
import { beforeWindows8 } from './olderWindows';
import { path, publicFolder } from './paths';

/** Files below the public folder: the certificate that the server shows, and its authority's. */
const [server, authority] = ['sportello-server.cer', 'sportello-authority.cer'];
const serverFile = ({ facts }: Ingredients) => path(publicFolder(facts), server);
const authorityFile = ({ facts }: Ingredients) => path(publicFolder(facts), authority);
const psServerFile = `(Join-Path $env:PUBLIC '${server}')`;

export const chain = {
  saveCertificateAs: { effect: 'writesFile', rights: 'anyone', lines: { dialog: serverFile } },
  /** Takes any certificate that is shown, since it is to be looked at; sends no name and no password. */
  saveServerCertificate: {
    effect: 'writesFile',
    rights: 'user',
    needs: ['serverName', 'port'],
    notOn: beforeWindows8,
    onlyPasted: true,
    lines: {
      powershell: ({ serverName, port }) =>
        `$client = New-Object Net.Sockets.TcpClient('${serverName}',${port}); ` +
        '$stream = New-Object Net.Security.SslStream($client.GetStream(),$false,({ $true } -as [Net.Security.RemoteCertificateValidationCallback])); ' +
        `$stream.AuthenticateAsClient('${serverName}',$null,'Tls12',$false); ` +
        `[IO.File]::WriteAllBytes(${psServerFile},$stream.RemoteCertificate.Export('Cert')); ` +
        `$stream.RemoteCertificate | Format-List 'Subject','Issuer'; $client.Close()`,
    },
  },
  openServerCertificate: { effect: 'opens', rights: 'anyone', lines: { run: serverFile } },
  /** As the affected user: without `-user` it is the computer's trust that is asked. @source Microsoft, certutil */
  verifyChain: {
    effect: 'reads',
    rights: 'user',
    notOn: ['windowsXp'],
    // Not gathered: the file is not there before the step says how to get it.
    probe: { step: 'checkChain' },
    lines: {
      cmd: (from) => `certutil -user -verify -urlfetch "${serverFile(from)}"`,
      powershell: () => `certutil.exe -user -verify -urlfetch ${psServerFile}`,
    },
  },
  saveAuthorityAs: { effect: 'writesFile', rights: 'anyone', lines: { dialog: authorityFile } },
  /** The computer's own stores, in a window that came with Windows 8; before, there is `trustAuthority`. */
  openMachineCertificates: {
    effect: 'opens',
    rights: 'administrator',
    notOn: beforeWindows8,
    lines: { run: () => 'certlm.msc' },
  },
  /** Installs the file only if it has the thumbprint that was compared, which certutil prints with blanks or without. */
  trustAuthority: {
    effect: 'undoable',
    rights: 'administrator',
    needs: ['authorityThumbprint'],
    undo: ['distrustAuthority'],
    notOn: ['windowsXp', 'windows8', 'windows10', 'remoteDesktop'],
    lines: {
      cmd: (from) => {
        const { authorityThumbprint: thumbprint } = from;
        return (
          `certutil -dump "${authorityFile(from)}" | ` +
          `findstr /i /c:"${thumbprint}" /c:"${thumbprint.replace(/..(?=.)/g, '$& ')}" & ` +
          `if not errorlevel 1 certutil -addstore Root "${authorityFile(from)}"`
        );
      },
    },
  },
  distrustAuthority: {
    effect: 'undoable',
    rights: 'administrator',
    needs: ['authorityThumbprint'],
    notOn: ['windowsXp', 'windows8', 'windows10', 'remoteDesktop'],
    lines: { cmd: ({ authorityThumbprint }) => `certutil -delstore Root "${authorityThumbprint}"` },
  },
} as const satisfies Subject;
