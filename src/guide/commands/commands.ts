import type { Client, Facts, Windows } from '../facts';
import { cmdCollection, powershellCollection } from './collection';
import { cmdLines, dialogLines, type Ingredients, type Line, runLines } from './commandLines';
import { checkInput, type Refusal, type TextInputId } from './inputs';
import { powershellLines } from './powershellLines';
import { isStamp } from './stamp';

export type CommandId = keyof typeof cmdLines | keyof typeof runLines | keyof typeof dialogLines | 'collect';
export type Shell = 'cmd' | 'powershell';
/** Where a line is pasted; the Run box and the windows that save a file are there whatever shell was chosen. */
export type Carrier = Shell | 'run' | 'dialog';

export interface Command {
  /** `harmless` ones change something that needs no undo; `lasting` ones can't be undone. */
  effect: 'reads' | 'opens' | 'writesFile' | 'harmless' | 'undoable' | 'lasting';
  /** `user`: only as the affected user, because another person's administrator window sees another profile. */
  rights: 'anyone' | 'user' | 'administrator';
  needs?: TextInputId;
  /** In the order in which they should be tried. */
  undo?: readonly CommandId[];
  notOn?: readonly Windows[];
  clients?: readonly Client[];
}

const beforeWindows7: readonly Windows[] = ['windowsXp', 'windowsVista'];
/** Windows 7 has PowerShell 2.0, which lacks what the lines need. */
const beforePowershell3: readonly Windows[] = [...beforeWindows7, 'windows7'];

/** What each command does, needs and may; its lines are in `commandLines`, its words in `locales`. */
const commands: Readonly<Record<CommandId, Command>> = {
  listClients: { effect: 'reads', rights: 'anyone' },
  openDateAndTime: { effect: 'opens', rights: 'anyone' },
  showTime: { effect: 'reads', rights: 'anyone' },
  showTimeZone: { effect: 'reads', rights: 'anyone' },
  resyncClock: { effect: 'harmless', rights: 'administrator', notOn: ['remoteDesktop'] },
  openServices: { effect: 'opens', rights: 'anyone' },
  queryAssistant: { effect: 'reads', rights: 'anyone' },
  startAssistant: { effect: 'undoable', rights: 'administrator', undo: ['stopAssistant'] },
  stopAssistant: { effect: 'undoable', rights: 'administrator' },
  openWinver: { effect: 'opens', rights: 'anyone' },
  flushDns: { effect: 'harmless', rights: 'anyone' },
  openCommunicatorFolder: { effect: 'opens', rights: 'user', clients: ['lync2010', 'unknown'] },
  openLync15Folder: {
    effect: 'opens',
    rights: 'user',
    clients: ['lync2013', 'later', 'unknown'],
    notOn: beforeWindows7,
  },
  openLync16Folder: {
    effect: 'opens',
    rights: 'user',
    clients: ['sfb2016', 'later', 'unknown'],
    notOn: beforeWindows7,
  },
  closeClient: { effect: 'harmless', rights: 'user' },
  listCacheFolders: { effect: 'reads', rights: 'user' },
  setFolderAside: { effect: 'undoable', rights: 'user', needs: 'address', undo: ['putFolderBack'] },
  putFolderBack: { effect: 'undoable', rights: 'user', needs: 'address' },
  openCertificates: { effect: 'opens', rights: 'user' },
  listCertificates: { effect: 'reads', rights: 'user', notOn: ['windowsXp'] },
  deleteCertificate: { effect: 'lasting', rights: 'user', needs: 'serialNumber', notOn: ['windowsXp'] },
  openCredentials: { effect: 'opens', rights: 'user', notOn: beforeWindows7 },
  listCredentials: { effect: 'reads', rights: 'user', notOn: beforeWindows7 },
  deleteCredential: { effect: 'lasting', rights: 'user', needs: 'credentialTarget', notOn: beforeWindows7 },
  openRegistryEditor: { effect: 'opens', rights: 'anyone' },
  queryMachineGuid: { effect: 'reads', rights: 'anyone' },
  saveCertificateAs: { effect: 'writesFile', rights: 'anyone' },
  openServerCertificate: { effect: 'opens', rights: 'anyone' },
  verifyChain: { effect: 'reads', rights: 'anyone', notOn: ['windowsXp'] },
  openMachineCertificates: { effect: 'opens', rights: 'administrator' },
  saveBackupAs: { effect: 'writesFile', rights: 'administrator' },
  exportCryptography: { effect: 'writesFile', rights: 'administrator' },
  importCryptography: { effect: 'undoable', rights: 'administrator' },
  writeMachineGuid: {
    effect: 'undoable',
    rights: 'administrator',
    needs: 'machineGuid',
    undo: ['restoreMachineGuid', 'importCryptography'],
  },
  restoreMachineGuid: { effect: 'undoable', rights: 'administrator', needs: 'machineGuid' },
  collect: { effect: 'reads', rights: 'user', notOn: beforeWindows7 },
};

/** What a command may be built from: raw inputs, checked here once more. */
export interface Situation {
  facts: Facts;
  values: Partial<Record<TextInputId, string>>;
  /** See `Ingredients.stamp`. */
  stamp: string;
}

export type BuiltCommand =
  | { ok: true; line: string }
  | { ok: false; why: 'notHere' | 'notInThisShell' }
  | { ok: false; why: 'input'; input: TextInputId; refusal: Refusal | 'noBraces' };

const lines: Record<Carrier, Partial<Record<CommandId, Line>>> = {
  cmd: { ...cmdLines, collect: cmdCollection },
  powershell: { ...powershellLines, collect: powershellCollection },
  run: runLines,
  dialog: dialogLines,
};

export const commandIds = Object.keys(commands) as CommandId[];

/** What the guide knows of a command. */
export function commandInfo(id: CommandId): Command {
  return commands[id];
}

/** Whether a command is of any use on this Windows and with this client. */
export function isCommandUseful(id: CommandId, { windows, client }: Facts): boolean {
  const { notOn, clients } = commands[id];
  return !notOn?.includes(windows) && (!clients || clients.includes(client));
}

/** Whether PowerShell can be offered: from Windows 8 on, or as long as the Windows is unknown. */
export function hasPowershell({ windows }: Facts): boolean {
  return !beforePowershell3.includes(windows);
}

/** Whether a command has a line for a carrier at all, wherever it may run. */
export function hasLine(id: CommandId, carrier: Carrier): boolean {
  return lines[carrier][id] !== undefined;
}

/**
 * Builds the line to copy: ASCII, one line, no prompt sign, no line end.
 * @param id which command
 * @param carrier where it will be pasted
 * @param situation facts, inputs as typed, and the stamp `yyyymmdd-hhmm[-n]`
 * @returns the line, or why there is none; nothing is built from an input that its grammar refuses
 * @throws Error if the stamp is malformed, which only a fault of ours can cause
 */
export function buildCommand(id: CommandId, carrier: Carrier, situation: Situation): BuiltCommand {
  const { facts, values, stamp } = situation;
  if (!isStamp(stamp)) throw new Error(`Malformed stamp: ${stamp}`);
  if (!isCommandUseful(id, facts)) return { ok: false, why: 'notHere' };
  const line = lines[carrier][id];
  if (!line || (carrier === 'powershell' && !hasPowershell(facts)))
    return { ok: false, why: 'notInThisShell' };
  const ingredients: Ingredients = {
    facts,
    stamp,
    address: '',
    serialNumber: '',
    machineGuid: '',
    credentialTarget: '',
  };
  const { needs } = commands[id];
  if (needs) {
    const checked = checkInput(needs, values[needs] ?? '');
    if (!checked.ok) return { ok: false, why: 'input', input: needs, refusal: checked.refusal };
    if (needs === 'machineGuid' && !checked.value.startsWith('{')) {
      return { ok: false, why: 'input', input: needs, refusal: 'noBraces' };
    }
    return { ok: true, line: line({ ...ingredients, [needs]: checked.value }) };
  }
  return { ok: true, line: line(ingredients) };
}
