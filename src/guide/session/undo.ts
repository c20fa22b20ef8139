import { type CommandId, commandInfo, isCommandUseful } from '../commands/commands';
import { isSecret } from '../commands/inputs';
import type { NotedId } from '../guideMachine';
import { type StepId, stepIds, stepInfo } from '../steps';
import { stampOf } from './answer';
import { givesNames, isMade } from './carriedOut';
import { acceptedInputs, type Copied, type Journal } from './journal';
import { lineOf, type ReadyCommand } from './readyCommand';
import { stampFor } from './stamp';
import type { Trace } from './traces';
import { factsAt } from './trail';

/**
 * The commands that put a change back, those for the latest copied command first, each once. Where it was done by hand,
 * those that need no input but what was noted.
 */
export function undoOf(trace: Trace, journal: Journal): ReadyCommand[] {
  const copied = [...trace.copies].reverse().flatMap(({ entry, index }) => undoOfCopy(entry, index, journal));
  const undo = trace.copies.length > 0 ? copied : undoByHand(trace, journal);
  const lines = new Map(undo.map((one) => [lineOf(one, 'cmd'), one]));
  lines.delete(undefined);
  const found = [...lines.values()];
  // Two codes were typed, and nobody knows which was the true one: the saved key does.
  const isUnsure = found.filter(holdsSecret).length > 1;
  return isUnsure ? found.filter((one) => !holdsSecret(one)) : found;
}

/** The lines for the report, for the shells that were used. The MachineGuid stays out: there it is the saved key. */
export function undoLinesOf({ copies }: Trace, journal: Journal): string[] {
  const lines = copies.flatMap(({ entry, index }) => {
    const shell = entry.carrier === 'powershell' ? 'powershell' : 'cmd';
    return undoOfCopy(entry, index, journal).flatMap((one) =>
      holdsSecret(one) ? [] : (lineOf(one, shell) ?? []),
    );
  });
  return [...new Set(lines)];
}

/** The windows that are opened to put a change back by hand. */
export function opensOf({ step, last, at }: Trace, journal: Journal): ReadyCommand[] {
  const basis = {
    facts: factsAt(journal, last, step),
    values: {},
    stamp: stampFor(journal, step, at),
  };
  return commandsOf(step)
    .filter((id) => commandInfo(id).effect === 'opens' && isCommandUseful(id, basis.facts))
    .map((command) => ({ command, basis }));
}

/** The commands that undo what a step's own do. */
export function undoing(step: StepId): CommandId[] {
  return commandsOf(step).flatMap((command) => commandInfo(command).undo ?? []);
}

/**
 * The stamp of a file: of the line that was copied to write it, else of the one that was shown.
 * @returns undefined where it was written from another device
 */
export function fileStamp(journal: Journal, index: number, writer: CommandId): string | undefined {
  const step = stepIds.find((one) => commandsOf(one).includes(writer));
  if (!step) throw new Error(`No step writes the file of ${writer}`);
  const written = journal
    .slice(0, index)
    .findLast(
      (entry) => entry.kind === 'copied' && entry.step === step && commandInfo(entry.command).preserves,
    );
  if (written?.kind === 'copied') return written.stamp;
  const made = journal
    .slice(0, index + 1)
    .findLastIndex((entry) => entry.kind === 'answered' && entry.step === step && isMade(step, entry.answer));
  return made < 0 ? stampFor(journal, step, 0) : stampOf(journal, made);
}

/** What a step notes of what it did, as far as it was given. */
export function notedAt(step: StepId, journal: Journal): Partial<Record<NotedId, string>> {
  const { meta } = stepInfo(step);
  const given = acceptedInputs(journal);
  const noted = (meta.kind === 'instruction' && meta.notes) || [];
  return Object.fromEntries(noted.flatMap((id) => (given[id] ? [[id, given[id]]] : [])));
}

const commandsOf = (step: StepId) => stepInfo(step).meta.commands ?? [];

/** Whether the line holds a value that must not leave the PC. */
function holdsSecret({ command }: ReadyCommand): boolean {
  return commandInfo(command).needs?.some(isSecret) ?? false;
}

/** What undoes a copied command, in the order in which it should be tried. */
function undoOfCopy(
  { command, step, stamp, values }: Copied,
  index: number,
  journal: Journal,
): ReadyCommand[] {
  const undo = commandInfo(command).undo ?? [];
  if (undo.length === 0) return [];
  const facts = factsAt(journal, index, step);
  return undo.flatMap((id) => {
    const { fileOf } = commandInfo(id);
    const own = fileOf ? fileStamp(journal, index, fileOf) : stamp;
    return own === undefined ? [] : [{ command: id, basis: { facts, values, stamp: own } }];
  });
}

/** Those that need nothing, or only what its step notes of what it did. */
function undoByHand({ step, stamp: named, last, at, handedOver }: Trace, journal: Journal): ReadyCommand[] {
  // Its lines would call by a name of today what was named elsewhere.
  if (handedOver && givesNames(step)) return [];
  const facts = factsAt(journal, last, step);
  const values = notedAt(step, journal.slice(0, last + 1));
  return undoing(step)
    .filter((command) => commandInfo(command).needs?.every((input) => input in values) ?? true)
    .flatMap((command) => {
      const { fileOf } = commandInfo(command);
      const stamp = fileOf ? fileStamp(journal, last, fileOf) : (named ?? stampFor(journal, step, at));
      return stamp === undefined ? [] : [{ command, basis: { facts, values, stamp } }];
    });
}
