import { asideName } from '../commands/cacheFolder';
import { type CommandId, commandInfo } from '../commands/commands';
import { checkInput } from '../commands/inputs';
import type { Facts } from '../facts';
import type { Change } from './changes';
import { givenInputs, type Journal } from './journal';
import { lineOf, type ReadyCommand } from './readyCommand';
import { stampFor } from './stamp';
import { followTrail } from './trail';

/** What of the state before a change still exists, or was written down. */
export interface Kept {
  what: 'file' | 'folder' | 'serialNumber' | 'thumbprint';
  name: string;
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

/** Whether the line holds the MachineGuid itself. */
export const needsGuid = ({ command }: ReadyCommand) => commandInfo(command).needs === 'machineGuid';

/** What undoes a copied command, in the order in which it should be tried. */
export function undoOfCopy({ entry, index }: Change['copies'][number], journal: Journal): ReadyCommand[] {
  const { command, step, stamp, values } = entry;
  const undo = commandInfo(command).undo ?? [];
  if (undo.length === 0) return [];
  const facts = factsAt(journal, index, step);
  return undo.map((id) => ({
    command: id,
    situation: { facts, values, stamp: id === 'importCryptography' ? backupStamp(journal, index) : stamp },
  }));
}

/** The stamp of the file with the registry key: of the line that was copied for it, else of the one that was shown. */
export function backupStamp(journal: Journal, index: number): string {
  const saved = journal
    .slice(0, index)
    .findLast(
      (entry) => entry.kind === 'copied' && entry.step === 'backUpRegistry' && isBackup(entry.command),
    );
  return saved?.kind === 'copied' ? saved.stamp : stampFor(journal, 'backUpRegistry', 0);
}

const isBackup = (command: CommandId) => commandInfo(command).effect === 'writesFile';
