import type { UndoableStep } from '../stepKinds';
import { isUndoable } from '../steps';
import { type Change, changesIn } from './changes';
import type { Journal } from './journal';

/**
 * All that can be put back, what was done last first.
 * @param journal the whole journal; changes whose answer was taken back are no exception
 */
export function toPutBack(journal: Journal): Change<UndoableStep>[] {
  return changesIn(journal)
    .filter((change): change is Change<UndoableStep> => isUndoable(change.step))
    .sort((one, other) => other.last - one.last);
}

/** Whether nobody has said yet what came of putting it back. */
export function isPending({ putBack }: Change): boolean {
  return putBack === undefined || putBack.result === 'perhaps';
}

/** What to put back next: the first that is pending, else none. */
export function nextToPutBack<One extends Change>(changes: readonly One[]): One | undefined {
  return changes.find(isPending);
}
