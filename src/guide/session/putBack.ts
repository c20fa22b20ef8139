import { type CommandId, hasLine, isCommandUseful } from '../commands/commands';
import type { Facts } from '../facts';
import { isUndoable, stepInfo } from '../steps';
import { type Change, changesIn } from './changes';
import type { Journal } from './journal';
import { factsAt, type Kept, keptOf, type Undo, undoOf } from './undo';

/** The steps whose change can be put back. */
export type UndoableStep = 'startAssistant' | 'resetEndpointCache' | 'trustChain' | 'removeGuidBraces';

/** A change that can be put back, and how. */
export interface ToPutBack {
  /** Names it in the address of the page; no input is in it. */
  id: string;
  step: UndoableStep;
  change: Change;
  /** What was known when it was made. */
  facts: Facts;
  undo: Undo[];
  kept: Kept[];
  /** Windows that are opened to do it by hand. */
  opens: CommandId[];
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
      const opens = (stepInfo(step).meta.commands ?? []).filter(
        (command) => hasLine(command, 'run') && isCommandUseful(command, facts),
      );
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
