import type { Subject } from './command';

export const assistant = {
  openServices: { effect: 'opens', rights: 'anyone', lines: { run: () => 'services.msc' } },
  queryAssistant: {
    effect: 'reads',
    rights: 'anyone',
    // `sc.exe` says that there is no such service in one line, PowerShell in red ones.
    probe: { step: 'checkAssistant', collected: { powershell: () => 'sc.exe query msoidsvc' } },
    lines: {
      cmd: () => 'sc.exe query msoidsvc',
      powershell: () => `Get-Service -Name 'msoidsvc' | Format-List 'Name','Status'`,
    },
  },
  startAssistant: {
    effect: 'undoable',
    rights: 'administrator',
    undo: ['stopAssistant'],
    lines: {
      cmd: () => 'net start msoidsvc',
      powershell: () => `Start-Service -Name 'msoidsvc'`,
    },
  },
  stopAssistant: {
    effect: 'undoable',
    rights: 'administrator',
    lines: {
      cmd: () => 'net stop msoidsvc',
      powershell: () => `Stop-Service -Name 'msoidsvc'`,
    },
  },
} as const satisfies Subject;
