import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Answer } from '../../guide/guideMachine';
import type { Entry, Reason } from '../../guide/session/journal';
import type { ActId } from '../../guide/stepKinds';
import type { StepId } from '../../guide/steps';
import type { Arrival, Begun } from './beginSession';
import type { GuideState } from './guideState';

type NewEntry = Entry extends infer Each ? (Each extends Entry ? Omit<Each, 'at'> : never) : never;

/** The session of this tab, and all that can be done with it. */
export interface Session {
  state: GuideState;
  arrival: Arrival;
  /** False where the browser would not store it. */
  isStored: boolean;
  answer(answer: Answer, reason?: Reason): void;
  record(entry: NewEntry): void;
  /** Gives another reason why a step could not be done. */
  giveReason(step: StepId, reason: Reason): void;
  /** Ticks off something of the shown step. */
  did(act: ActId): void;
  look(step: StepId | undefined): void;
  back(): void;
  /** Opens what puts the PC back as it was, or leaves it. */
  putBack(open: boolean): void;
  startAgain(): void;
  /** Goes on with a session that was left behind. */
  resume(begun: Begun): void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The page's session; throws outside of `App`, which only a fault of ours can cause. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of App');
  return session;
}
