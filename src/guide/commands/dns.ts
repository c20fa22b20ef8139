import type { Subject } from './command';

export const dns = {
  flushDns: {
    effect: 'harmless',
    rights: 'anyone',
    // @source Microsoft, KB 10133
    elevatedOn: ['windowsVista', 'windows7'],
    lines: {
      cmd: () => 'ipconfig /flushdns',
      powershell: () => 'Clear-DnsClientCache',
      // A bare ipconfig would close its window at once; /k keeps the result in sight.
      run: () => 'cmd /k ipconfig /flushdns',
    },
  },
} as const satisfies Subject;
