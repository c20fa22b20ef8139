import type { Subject } from './command';

export const certificate = {
  openCertificates: { effect: 'opens', rights: 'user', lines: { run: () => 'certmgr.msc' } },
  listCertificates: {
    effect: 'reads',
    rights: 'user',
    notOn: ['windowsXp'],
    probe: {
      step: 'findCertificate',
      // Of an empty store `certutil` says so, PowerShell nothing.
      collected: { powershell: () => 'certutil.exe -user -store My' },
    },
    lines: {
      cmd: () => 'certutil -user -store My',
      powershell: () =>
        `Get-ChildItem -LiteralPath 'Cert:\\CurrentUser\\My' | Where-Object { $_.Issuer -eq 'CN=Communications Server' } | ` +
        `Format-List 'Subject','Issuer','SerialNumber','Thumbprint','NotBefore','NotAfter'`,
    },
  },
  deleteCertificate: {
    effect: 'lasting',
    rights: 'user',
    needs: 'serialNumber',
    notOn: ['windowsXp'],
    lines: {
      cmd: ({ serialNumber }) => `certutil -user -delstore My "${serialNumber}"`,
      powershell: ({ serialNumber }) => `certutil.exe -user -delstore My '${serialNumber}'`,
    },
  },
} as const satisfies Subject;
