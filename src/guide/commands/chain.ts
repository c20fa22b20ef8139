import type { Facts } from '../facts';
import type { Subject } from './command';
import { beforeWindows8 } from './olderWindows';
import { path, publicFolder } from './places';

/** File below the public folder in which the administrator saves the server's certificate. */
const serverCertificateFile = 'sportello-server.cer';
const serverCertificate = ({ facts }: { facts: Facts }) => path(publicFolder(facts), serverCertificateFile);

export const chain = {
  saveCertificateAs: { effect: 'writesFile', rights: 'anyone', lines: { dialog: serverCertificate } },
  openServerCertificate: { effect: 'opens', rights: 'anyone', lines: { run: serverCertificate } },
  verifyChain: {
    effect: 'reads',
    rights: 'anyone',
    notOn: ['windowsXp'],
    // Not gathered: the file is not there before the step says how to get it.
    probe: { step: 'checkChain' },
    lines: {
      cmd: (from) => `certutil -verify -urlfetch "${serverCertificate(from)}"`,
      powershell: () => `certutil.exe -verify -urlfetch (Join-Path $env:PUBLIC '${serverCertificateFile}')`,
    },
  },
  openMachineCertificates: {
    effect: 'opens',
    rights: 'administrator',
    // certlm.msc, the computer's own stores, came with Windows 8.
    lines: {
      run: ({ facts: { windows } }) => (beforeWindows8.includes(windows) ? 'certmgr.msc' : 'certlm.msc'),
    },
  },
} as const satisfies Subject;
