import type { Installed } from '../facts';
import type { Ingredients, Subject } from './command';
import { beforeWindows7 } from './olderWindows';
import { path } from './paths';

const key = String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`;

/** `reg` knows `/reg:64` from Windows 7 on; the value stands in the 64-bit view only. */
const view64 = ({ windows }: Installed) => (beforeWindows7.includes(windows) ? '' : ' /reg:64');

const withoutBraces = (guid: string) => guid.replace(/[{}]/g, '');

/**
 * File that preserves the registry key, one for each session. In the folder of Windows: it is imported with an administrator's
 * rights, so nobody else may write it.
 */
const backupFile = ({ stamp }: Ingredients) => `sportello-cryptography-${stamp}.reg`;
const backupPath = (from: Ingredients) => path('%SystemRoot%', backupFile(from));
const backup = { what: 'file', name: backupPath } as const;
const psBackup = (from: Ingredients) => `(Join-Path $env:SystemRoot '${backupFile(from)}')`;

/** The lines that write the value. By `reg.exe`, since a 32-bit PowerShell would write into another view. */
const write = (value: (from: Ingredients) => string) => ({
  cmd: (from: Ingredients) =>
    `reg add "${key}" /v MachineGuid /t REG_SZ /d "${value(from)}" /f${view64(from.facts)}`,
  powershell: (from: Ingredients) =>
    `reg.exe add '${key}' /v MachineGuid /t REG_SZ /d '${value(from)}' /f /reg:64`,
});

export const machineGuid = {
  openRegistryEditor: { effect: 'opens', rights: 'anyone', lines: { run: () => 'regedit' } },
  queryMachineGuid: {
    effect: 'reads',
    rights: 'anyone',
    probe: { step: 'checkMachineGuid', collected: {} },
    lines: {
      cmd: ({ facts }) => `reg query "${key}" /v MachineGuid${view64(facts)}`,
      powershell: () => `reg.exe query '${key}' /v MachineGuid /reg:64`,
    },
  },
  saveBackupAs: {
    effect: 'writesFile',
    rights: 'administrator',
    preserves: backup,
    lines: { dialog: backupPath },
  },
  exportCryptography: {
    effect: 'writesFile',
    rights: 'administrator',
    preserves: backup,
    lines: {
      cmd: (from) =>
        `if not exist "${backupPath(from)}" reg export "${key}" "${backupPath(from)}"${view64(from.facts)}`,
      powershell: (from) =>
        `if (-not (Test-Path -LiteralPath ${psBackup(from)})) { reg.exe export '${key}' ${psBackup(from)} /reg:64 }`,
    },
  },
  importCryptography: {
    effect: 'undoable',
    rights: 'administrator',
    fileOf: 'exportCryptography',
    lines: {
      cmd: (from) => `reg import "${backupPath(from)}"${view64(from.facts)}`,
      powershell: (from) => `reg.exe import ${psBackup(from)} /reg:64`,
    },
  },
  writeMachineGuid: {
    effect: 'undoable',
    rights: 'administrator',
    needs: ['machineGuid'],
    undo: ['restoreMachineGuid', 'importCryptography'],
    lines: write(({ machineGuid }) => withoutBraces(machineGuid)),
  },
  restoreMachineGuid: {
    effect: 'undoable',
    rights: 'administrator',
    needs: ['machineGuid'],
    lines: write(({ machineGuid }) => `{${withoutBraces(machineGuid)}}`),
  },
} as const satisfies Subject;
