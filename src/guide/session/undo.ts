import { asideName } from '../commands/commandLines';
import { buildCommand, type CommandId, commandInfo, type Shell, type Situation } from '../commands/commands';
import { checkInput } from '../commands/inputs';
import type { Facts } from '../facts';
import { stepInfo } from '../steps';
import type { Change } from './changes';
import { givenInputs, type Journal } from './journal';
import { stampFor } from './stamp';
import { followTrail } from './trail';

/** A command that puts a change back, with all that its line is built from: what the copied command was built from. */
export interface Undo {
  command: CommandId;
  situation: Situation;
}

/** What of the state before a change still exists, or was written down. */
export interface Kept {
  what: 'file' | 'folder' | 'serialNumber' | 'thumbprint';
  name: string;
}

/**
 * The commands that put a change back, those for the latest copied command first, each once. Where it was done by hand,
 * those that need no input.
 */
export function undoOf(change: Change, journal: Journal): Undo[] {
  const copied = [...change.copies].reverse().flatMap((copy) => undoOfCopy(copy, journal));
  const undo = change.copies.length > 0 ? copied : undoByHand(change, journal);
  const lines = new Map(undo.map((one) => [lineOf(one, 'cmd'), one]));
  lines.delete(undefined);
  const found = [...lines.values()];
  // Two codes were typed, and nobody knows which was the true one: the saved key does.
  const isUnsure = found.filter(needsGuid).length > 1;
  return isUnsure ? found.filter((one) => !needsGuid(one)) : found;
}

/** The lines for the report, for the shells that were used. The MachineGuid stays out: there it is the saved key. */
export function undoLines({ copies }: Change, journal: Journal): string[] {
  const lines = copies.flatMap((copy) => {
    const shell = copy.entry.carrier === 'powershell' ? 'powershell' : 'cmd';
    return undoOfCopy(copy, journal).flatMap((one) => (needsGuid(one) ? [] : (lineOf(one, shell) ?? [])));
  });
  return [...new Set(lines)];
}

/** What was kept of the state before a change, and under which name. */
export function keptOf({ step, copies, last, putBack }: Change, journal: Journal): Kept[] {
  if (step === 'backUpRegistry' || step === 'removeGuidBraces') {
    const situation = {
      facts: factsAt(journal, last, step),
      values: {},
      stamp: backupStamp(journal, last),
    };
    const name = lineOf({ command: 'saveBackupAs', situation }, 'dialog');
    return name ? [{ what: 'file', name }] : [];
  }
  if (step === 'deleteCertificate') {
    return (['serialNumber', 'thumbprint'] as const).flatMap((what) => {
      const checked = checkInput(what, givenInputs(journal.slice(0, last))[what] ?? '');
      return checked.ok ? [{ what, name: checked.value }] : [];
    });
  }
  if (putBack?.result === 'done') return [];
  const names = copies.flatMap(({ entry: { command, stamp, values } }) => {
    const checked = checkInput('address', values.address ?? '');
    return command === 'setFolderAside' && checked.ok ? [asideName({ stamp, address: checked.value })] : [];
  });
  return [...new Set(names)].map((name) => ({ what: 'folder', name }));
}

/** What was known at a step at some point of the journal: the places of a command depend on it. */
export function factsAt(journal: Journal, index: number, step: Change['step']): Facts {
  return followTrail(journal.slice(0, index), step).facts;
}

const needsGuid = ({ command }: Undo) => commandInfo(command).needs === 'machineGuid';

function lineOf({ command, situation }: Undo, carrier: Shell | 'dialog'): string | undefined {
  const built = buildCommand(command, carrier, situation);
  return built.ok ? built.line : undefined;
}

function undoOfCopy({ entry, index }: Change['copies'][number], journal: Journal): Undo[] {
  const { command, step, stamp, values } = entry;
  const undo = commandInfo(command).undo ?? [];
  if (undo.length === 0) return [];
  const facts = factsAt(journal, index, step);
  return undo.map((id) => ({
    command: id,
    situation: { facts, values, stamp: id === 'importCryptography' ? backupStamp(journal, index) : stamp },
  }));
}

function undoByHand({ step, last }: Change, journal: Journal): Undo[] {
  const situation = { facts: factsAt(journal, last, step), values: {}, stamp: backupStamp(journal, last) };
  return (stepInfo(step).meta.commands ?? [])
    .flatMap((command) => commandInfo(command).undo ?? [])
    .filter((command) => !commandInfo(command).needs)
    .map((command) => ({ command, situation }));
}

/** The stamp of the file with the registry key: of the line that was copied for it, else of the one that was shown. */
function backupStamp(journal: Journal, index: number): string {
  const saved = journal
    .slice(0, index)
    .findLast(
      (entry) => entry.kind === 'copied' && entry.step === 'backUpRegistry' && isBackup(entry.command),
    );
  return saved?.kind === 'copied' ? saved.stamp : stampFor(journal, 'backUpRegistry', 0);
}

const isBackup = (command: CommandId) => commandInfo(command).effect === 'writesFile';
