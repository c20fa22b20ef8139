import type { Subject } from './command';

const productOptions = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions`;

export const windows = {
  openWinver: { effect: 'opens', rights: 'anyone', lines: { run: () => 'winver' } },
  /** What the Windows is: its version, whether one sits in front of it, and whether it is a server. */
  showWindows: {
    effect: 'reads',
    rights: 'anyone',
    probe: {
      step: 'whichWindows',
      collected: {
        cmd: () => `ver & echo SESSIONNAME=%SESSIONNAME% & reg query "${productOptions}" /v ProductType`,
        powershell: () =>
          `cmd.exe /c ver; 'SESSIONNAME=' + $env:SESSIONNAME; reg.exe query '${productOptions}' /v ProductType`,
      },
    },
    lines: {},
  },
} as const satisfies Subject;
