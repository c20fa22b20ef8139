import type { Answer } from '../../guide/guideMachine';
import type { Journal } from '../../guide/session/journal';
import type { StepId } from '../../guide/steps';
import type { Waypoint } from '../../platform/navigation';
import { newSessionId } from '../../platform/sessions';
import { atWaypoint, type GuideState, shownTrail, withAnswer } from './guideState';

/** What there is to say about how the session came here. */
export interface Arrival {
  /** The other guide version that it was begun with. */
  version: string | undefined;
  /** Another tab has it open: this one goes on with a copy. */
  copied: boolean;
  /** How long the journal was when it was taken up after a while: until it goes on, where it stands is said. */
  takenUp: number | undefined;
  /** It was so long that what was said or done anew later is left out. */
  isShortened: boolean;
}

/** How a session arrives that is new. */
export const arrived: Arrival = { version: undefined, copied: false, takenUp: undefined, isShortened: false };

/** A state with a journal and nothing else. */
export function emptyState(journal: Journal, id = newSessionId()): GuideState {
  return { id, journal, looking: undefined, isPuttingBack: false };
}

/** After a reload in the midst of putting back, that goes on too. */
export function reloaded(begun: Begun, waypoint: Waypoint): Begun {
  if (begun.state.journal.length === 0) return begun;
  return {
    ...begun,
    state: { ...begun.state, isPuttingBack: atWaypoint(begun.state, waypoint, 0).isPuttingBack },
  };
}

/** A session as it begins. */
export interface Begun {
  state: GuideState;
  arrival: Arrival;
  /** Of a new session the step that this page has shown before: Back leads there, and no other tab has the session open. */
  before?: StepId;
}

/** A new session. */
export const beginNew = (): Begun => ({ state: emptyState([]), arrival: arrived });

/** An answer to the first step that the document itself took, before the page's script was there. */
export interface Answered {
  answer: Answer;
  /** Milliseconds since 1970. */
  at: number;
}

/** A new session whose first step is answered. */
export function beginAnswered({ answer, at }: Answered): Begun {
  const { state, arrival } = beginNew();
  return { state: withAnswer(state, answer, undefined, at), arrival, before: shownTrail(state).step };
}
