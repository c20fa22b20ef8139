import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { guideVersion } from '../../guide/guideMachine';
import type { Entry } from '../../guide/session/journal';
import { followTrail } from '../../guide/session/trail';
import {
  currentWaypoint,
  goBack,
  onWaypoint,
  pushWaypoint,
  replaceWaypoint,
  waypointBefore,
} from '../../platform/navigation';
import { isOpenElsewhere, newSessionId, type SessionStore } from '../../platform/sessions';
import { later, partOf } from '../parts/useLater';
import { arrived, type Begun, beginNew, emptyState, reloaded } from './beginSession';
import {
  atWaypoint,
  type GuideState,
  shownTrail,
  waypointOf,
  withAct,
  withAnswer,
  withEntry,
  withoutLastAnswer,
} from './guideState';
import type { Session } from './useSession';

/** Reads a stored session, which few pages begin with. */
export const loadTakeUp = later(() => import('./takeUp'));

/**
 * Holds the session of this tab, keeps it stored, and moves with the browser's Back and Forward.
 * @param store where sessions are kept
 */
export function useSessionOf(store: SessionStore): Session {
  const [first] = useState(() => reloaded(ownOf(store) ?? beginNew()));
  const [state, setState] = useState<GuideState>(first.state);
  const [arrival, setArrival] = useState(first.arrival);
  const [isStored, setStored] = useState(true);
  // Nothing is written before it is clear that no other tab writes the same session.
  const [isOurs, setIsOurs] = useState(first.state.journal.length === 0);
  const { id, journal } = state;

  // At once after each change, so that a page that is just closing still keeps what was typed last.
  useLayoutEffect(() => {
    if (journal.length === 0 || !isOurs) return;
    setStored(store.save({ id, guideVersion, savedAt: journal.at(-1)?.at ?? Date.now(), journal }));
  }, [store, id, journal, isOurs]);

  useEffect(() => {
    replaceWaypoint(waypointOf(first.state));
    if (first.state.journal.length === 0) return;
    void isOpenElsewhere(first.state.id).then((open) => {
      if (open) {
        setState((now) => ({ ...now, id: newSessionId() }));
        setArrival((now) => ({ ...now, copied: true, takenUp: first.state.journal.length }));
      }
      setIsOurs(true);
    });
  }, [first]);

  /** Shows a new state and gives a step that was not shown before a history entry of its own. */
  const move = useCallback((change: (now: GuideState) => GuideState, go: typeof pushWaypoint) => {
    setState((now) => {
      const next = change(now);
      const waypoint = currentWaypoint();
      const wanted = waypointOf(next);
      if (wanted.step !== waypoint.step || wanted.looking !== waypoint.looking) {
        // The button that has the focus goes with its step: to find a new place for it in the midst of that, the browser would
        // lay out half a page. The heading stays.
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
        go(wanted);
      }
      return next;
    });
  }, []);

  useEffect(
    () => onWaypoint((waypoint) => move((now) => atWaypoint(now, waypoint, Date.now()), replaceWaypoint)),
    [move],
  );

  return {
    state,
    arrival,
    isStored,
    // A second press before the next step is even there was not meant for that one.
    answer: (answer, reason) =>
      move(
        (now) => (isSameStep(now, state) ? withAnswer(now, answer, reason, Date.now()) : now),
        pushWaypoint,
      ),
    record: (entry) => setState((now) => withEntry(now, { ...entry, at: Date.now() } as Entry)),
    did: (act) => setState((now) => withAct(now, act, Date.now())),
    look: (step) =>
      move((now) => ({ ...now, looking: step, dropped: [], isPuttingBack: false }), pushWaypoint),
    back: () => {
      const to = state.looking ? followTrail(journal).step : followTrail(journal).answered.at(-1)?.step;
      if (to !== undefined && waypointBefore() === to) goBack();
      else move((now) => withoutLastAnswer(now, Date.now()), replaceWaypoint);
    },
    putBack: (open) => {
      if (open) move((now) => ({ ...now, isPuttingBack: true }), pushWaypoint);
      else if (waypointBefore() === shownTrail(state).step) goBack();
      else move((now) => ({ ...now, isPuttingBack: false }), replaceWaypoint);
    },
    startAgain: () => {
      store.forget(id);
      setArrival(arrived);
      move(() => emptyState([]), replaceWaypoint);
    },
    resume: (next) => {
      setArrival({ ...next.arrival, takenUp: next.state.journal.length });
      move(() => next.state, replaceWaypoint);
    },
  };
}

function isSameStep(one: GuideState, other: GuideState): boolean {
  return one.id === other.id && shownTrail(one).step === shownTrail(other).step;
}

/** This tab's own session. What reads it was fetched first (`main.tsx`); where that failed, the session is left behind. */
function ownOf(store: SessionStore): Begun | undefined {
  const stored = store.own();
  return stored && partOf(loadTakeUp)?.takeUp(stored);
}
