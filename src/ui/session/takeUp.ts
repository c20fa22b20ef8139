import { guideVersion } from '../../guide/guideMachine';
import { plainLine } from '../../guide/plainText';
import { bounded, longestJournal } from '../../guide/session/bounded';
import { readJournal } from '../../guide/session/readJournal';
import type { StoredSession } from '../../platform/storedSession';
import { type Begun, emptyState } from './beginSession';
import type { GuideState } from './guideState';

/** After so long, a person may have forgotten where it was, in milliseconds. */
const aWhile = 5 * 60_000;

/** Longest name of a version that is told, in characters. */
const longestVersion = 20;

/** Takes up a stored session. */
export function takeUp(stored: StoredSession): Begun {
  const { journal, isShortened } = readJournal(stored.journal);
  const written = plainLine(stored.guideVersion, longestVersion);
  const version = written === guideVersion ? undefined : written;
  const isLater = Math.abs(Date.now() - (journal.at(-1)?.at ?? 0)) > aWhile;
  const takenUp = isLater || version ? journal.length : undefined;
  return { state: emptyState(journal, stored.id), arrival: { version, copied: false, takenUp, isShortened } };
}

/** Whether there is anything in a stored session to go on with. */
export function isReadable({ journal }: StoredSession): boolean {
  return Array.isArray(journal) && journal.some((entry) => readJournal([entry]).journal.length > 0);
}

/**
 * Keeps a session that never ends as short as one that is taken up: else each answer would take longer than the one before.
 * @returns nothing if it isn't too long, or can't be shorter
 */
export function shortened(state: GuideState): GuideState | undefined {
  if (state.journal.length <= 2 * longestJournal) return undefined;
  const journal = bounded(state.journal);
  return journal.length < state.journal.length ? { ...state, journal } : undefined;
}
