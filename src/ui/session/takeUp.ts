import { guideVersion } from '../../guide/guideMachine';
import { readJournal } from '../../guide/session/readJournal';
import type { StoredSession } from '../../platform/storedSession';
import { type Begun, emptyState } from './beginSession';

/** After so long, a person may have forgotten where it was, in milliseconds. */
const aWhile = 5 * 60_000;

/** Takes up a stored session. */
export function takeUp(stored: StoredSession): Begun {
  const { journal } = readJournal(stored.journal);
  const version = stored.guideVersion === guideVersion ? undefined : stored.guideVersion;
  const isLater = Math.abs(Date.now() - (journal.at(-1)?.at ?? 0)) > aWhile;
  const takenUp = isLater || version ? journal.length : undefined;
  return { state: emptyState(journal, stored.id), arrival: { version, copied: false, takenUp } };
}
