import { guideVersion } from '../../guide/guideMachine';
import type { Journal } from '../../guide/session/journal';
import { readJournal } from '../../guide/session/readJournal';
import { currentWaypoint } from '../../platform/navigation';
import { newSessionId, type StoredSession } from '../../platform/sessions';
import { atWaypoint, type GuideState } from './guideState';

/** What there is to say about how the session came here. */
export interface Arrival {
  /** The other guide version that it was begun with. */
  version: string | undefined;
  /** Another tab has it open: this one goes on with a copy. */
  copied: boolean;
  /** How long the journal was when it was taken up after a while: until it goes on, where it stands is said. */
  takenUp: number | undefined;
}

/** After so long, a person may have forgotten where it was, in milliseconds. */
const aWhile = 5 * 60_000;

/** How a session arrives that is new. */
export const arrived: Arrival = { version: undefined, copied: false, takenUp: undefined };

/** A state with a journal and nothing else. */
export function emptyState(journal: Journal, id = newSessionId()): GuideState {
  return { id, journal, looking: undefined, dropped: [], isPuttingBack: false };
}

/** After a reload in the midst of putting back, that goes on too. */
export function reloaded(begun: Begun): Begun {
  if (begun.state.journal.length === 0) return begun;
  return {
    ...begun,
    state: { ...begun.state, isPuttingBack: atWaypoint(begun.state, currentWaypoint(), 0).isPuttingBack },
  };
}

/** A session as it begins. */
export interface Begun {
  state: GuideState;
  arrival: Arrival;
}

/** Takes up a stored session, or begins a new one. */
export function begin(stored: StoredSession | undefined): Begun {
  if (!stored) return { state: emptyState([]), arrival: arrived };
  const { journal } = readJournal(stored.journal);
  const version = stored.guideVersion === guideVersion ? undefined : stored.guideVersion;
  const isLater = Date.now() - (journal.at(-1)?.at ?? 0) > aWhile;
  const takenUp = isLater || version ? journal.length : undefined;
  return { state: emptyState(journal, stored.id), arrival: { version, copied: false, takenUp } };
}
