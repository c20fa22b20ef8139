import { commandInfo, hasLine, isCommandUseful } from '../commands/commands';
import type { Facts } from '../facts';
import { isUndoable, stepInfo } from '../steps';
import { type Change, changesIn } from './changes';
import type { Journal } from './journal';
import { lineOf, type ReadyCommand } from './readyCommand';
import { stampFor } from './stamp';
import { backupStamp, factsAt, type Kept, keptOf, needsGuid, undoOfCopy } from './undo';

/** The steps whose change can be put back. */
export type UndoableStep = 'startAssistant' | 'resetEndpointCache' | 'trustChain' | 'removeGuidBraces';

/** A change that can be put back, and how. */
export interface ToPutBack {
  /** Its step, and where names were given the stamp: several times of one step are several changes. */
  id: string;
  step: UndoableStep;
  change: Change;
  /** What was known when it was made. */
  facts: Facts;
  undo: ReadyCommand[];
  kept: Kept[];
  /** Windows that are opened to do it by hand. */
  opens: ReadyCommand[];
}

/**
 * All that can be put back, what was done last first.
 * @param journal the whole journal; changes whose answer was taken back are no exception
 */
export function toPutBack(journal: Journal): ToPutBack[] {
  return changesIn(journal)
    .filter(({ step }) => isUndoable(step))
    .sort((one, other) => other.last - one.last)
    .map((change) => {
      const step = change.step as UndoableStep;
      const facts = factsAt(journal, change.last, step);
      const situation = { facts, values: {}, stamp: stampFor(journal, step, change.at) };
      const opens = (stepInfo(step).meta.commands ?? [])
        .filter((command) => hasLine(command, 'run') && isCommandUseful(command, facts))
        .map((command) => ({ command, situation }));
      return {
        id: change.stamp ? `${step}-${change.stamp}` : step,
        step,
        change,
        facts,
        undo: undoOf(change, journal),
        kept: keptOf(change, journal),
        opens,
      };
    });
}

/** Whether nobody has said yet what came of putting it back. */
export function isPending({ change: { putBack } }: Pick<ToPutBack, 'change'>): boolean {
  return putBack === undefined || putBack.result === 'perhaps';
}

/** What to put back next: the first that is pending, else none. */
export function nextToPutBack(items: readonly ToPutBack[]): ToPutBack | undefined {
  return items.find(isPending);
}

/**
 * The commands that put a change back, those for the latest copied command first, each once. Where it was done by hand,
 * those that need no input.
 */
function undoOf(change: Change, journal: Journal): ReadyCommand[] {
  const copied = [...change.copies].reverse().flatMap((copy) => undoOfCopy(copy, journal));
  const undo = change.copies.length > 0 ? copied : undoByHand(change, journal);
  const lines = new Map(undo.map((one) => [lineOf(one, 'cmd'), one]));
  lines.delete(undefined);
  const found = [...lines.values()];
  // Two codes were typed, and nobody knows which was the true one: the saved key does.
  const isUnsure = found.filter(needsGuid).length > 1;
  return isUnsure ? found.filter((one) => !needsGuid(one)) : found;
}

function undoByHand({ step, last }: Change, journal: Journal): ReadyCommand[] {
  const situation = { facts: factsAt(journal, last, step), values: {}, stamp: backupStamp(journal, last) };
  return (stepInfo(step).meta.commands ?? [])
    .flatMap((command) => commandInfo(command).undo ?? [])
    .filter((command) => !commandInfo(command).needs)
    .map((command) => ({ command, situation }));
}
