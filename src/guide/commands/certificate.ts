import type { Subject } from './command';

export const certificate = {
  openCertificates: { effect: 'opens', rights: 'user', lines: { run: () => 'certmgr.msc' } },
  listCertificates: {
    effect: 'reads',
    rights: 'user',
    notOn: ['windowsXp'],
    // Silent: the dialogue of a smart card would hold it up.
    probe: {
      step: 'findCertificate',
      // Of an empty store `certutil` says so, PowerShell nothing.
      collected: { powershell: () => 'certutil.exe -silent -user -store My' },
    },
    lines: {
      cmd: () => 'certutil -silent -user -store My',
      powershell: () =>
        `Get-ChildItem -LiteralPath 'Cert:\\CurrentUser\\My' | Where-Object { $_.Issuer -eq 'CN=Communications Server' } | ` +
        `Format-List 'Subject','Issuer','SerialNumber','Thumbprint','NotBefore','NotAfter'`,
    },
  },
  /**
   * By its thumbprint: certutil also takes a short number for an index or a name, and says that all went well where nothing
   * matched. @source Microsoft, certutil: CertId
   */
  deleteCertificate: {
    effect: 'lasting',
    rights: 'user',
    needs: ['thumbprint'],
    notOn: ['windowsXp'],
    lines: {
      cmd: ({ thumbprint }) => `certutil -user -delstore My "${thumbprint}"`,
      powershell: ({ thumbprint }) => `certutil.exe -user -delstore My '${thumbprint}'`,
    },
  },
} as const satisfies Subject;
