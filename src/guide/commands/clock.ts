import type { Subject } from './command';

export const clock = {
  openDateAndTime: { effect: 'opens', rights: 'anyone', lines: { run: () => 'timedate.cpl' } },
  showTime: {
    effect: 'reads',
    rights: 'anyone',
    probe: { step: 'checkClock', collected: {} },
    lines: {
      cmd: () => 'echo %DATE% %TIME%',
      powershell: () => `Get-Date -Format 'yyyy-MM-dd HH:mm:ss'`,
    },
  },
  showTimeZone: {
    effect: 'reads',
    rights: 'anyone',
    probe: { step: 'checkClock', collected: { powershell: () => 'w32tm.exe /tz' } },
    lines: {
      cmd: () => 'w32tm /tz',
      powershell: () => '[TimeZoneInfo]::Local.DisplayName',
    },
  },
  resyncClock: {
    effect: 'harmless',
    rights: 'administrator',
    notOn: ['remoteDesktop'],
    lines: {
      cmd: () => 'w32tm /resync',
      powershell: () => 'w32tm.exe /resync',
    },
  },
} as const satisfies Subject;
