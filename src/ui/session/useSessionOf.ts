import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { guideVersion } from '../../guide/guideMachine';
import { asksForClock } from '../../guide/session/asksForClock';
import type { Entry } from '../../guide/session/journal';
import { followTrail } from '../../guide/session/trail';
import type { Waypoint, Waypoints } from '../../platform/navigation';
import { newSessionId, type SessionStore } from '../../platform/sessions';
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

/** How long a page that is reloaded may take to let go of its session, in milliseconds. */
const patience = 800;

/**
 * Holds the session of this tab, keeps it stored, and moves with the browser's Back and Forward.
 * @param store where sessions are kept
 * @param waypoints where the browser's Back leads
 */
export function useSessionOf(store: SessionStore, waypoints: Waypoints): Session {
  const [first] = useState(() => reloaded(ownOf(store) ?? beginNew(), waypoints.current()));
  const [state, setState] = useState<GuideState>(first.state);
  const [arrival, setArrival] = useState(first.arrival);
  const [isStored, setStored] = useState(true);
  /** The name that a copy is kept under: its session is still the same to whoever works on it. */
  const [copy, setCopy] = useState<{ of: string; name: string }>();
  // Nothing is written before it is clear that no other tab writes the same session.
  const [isOurs, setIsOurs] = useState(first.state.journal.length === 0);
  const { id, journal } = state;
  const name = copy?.of === id ? copy.name : id;

  // At once after each change, so that a page that is just closing still keeps what was typed last; and whenever the page comes
  // or goes, since the clock may have been set meanwhile.
  useLayoutEffect(() => {
    if (journal.length === 0 || !isOurs) return;
    const isClockAsked = asksForClock(journal);
    const save = () => {
      setStored(store.save({ id: name, guideVersion, savedAt: Date.now(), journal, isClockAsked }));
    };
    save();
    addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [store, name, journal, isOurs]);

  useEffect(() => {
    waypoints.replace(waypointOf(first.state));
    if (first.state.journal.length === 0) return;
    void store.claim(first.state.id, patience).then((isFree) => {
      if (!isFree) {
        setCopy({ of: first.state.id, name: newSessionId() });
        setArrival((now) => ({ ...now, copied: true, takenUp: first.state.journal.length }));
      }
      setIsOurs(true);
    });
  }, [store, first]);

  /** Shows a new state and gives a step that was not shown before a waypoint of its own. */
  const move = useCallback(
    (change: (now: GuideState) => GuideState, go: (waypoint: Waypoint) => void) => {
      setState((now) => {
        const next = change(now);
        const waypoint = waypoints.current();
        const wanted = waypointOf(next);
        if (wanted.step !== waypoint.step || wanted.looking !== waypoint.looking) {
          // The button that has the focus goes with its step: to find a new place for it in the midst of that, the browser would
          // lay out half a page. The heading stays.
          document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
          go(wanted);
        }
        return next;
      });
    },
    [waypoints],
  );

  useEffect(
    () =>
      waypoints.listen((waypoint) => move((now) => atWaypoint(now, waypoint, Date.now()), waypoints.replace)),
    [waypoints, move],
  );

  /** What is written late, by a field that is just going away, belongs to the session that it was typed in. */
  const write = (change: (now: GuideState) => GuideState) =>
    setState((now) => (now.id === id ? change(now) : now));

  return {
    state,
    arrival,
    isStored,
    // A second press before the next step is even there was not meant for that one.
    answer: (answer, reason) =>
      move(
        (now) => (isSameStep(now, state) ? withAnswer(now, answer, reason, Date.now()) : now),
        waypoints.push,
      ),
    record: (entry) => write((now) => withEntry(now, { ...entry, at: Date.now() } as Entry)),
    did: (act) => write((now) => withAct(now, act, Date.now())),
    look: (step) =>
      move((now) => ({ ...now, looking: step, dropped: [], isPuttingBack: false }), waypoints.push),
    back: () => {
      const to = state.looking ? followTrail(journal).step : followTrail(journal).answered.at(-1)?.step;
      if (to !== undefined && waypoints.before() === to) waypoints.goBack();
      else move((now) => withoutLastAnswer(now, Date.now()), waypoints.replace);
    },
    putBack: (open) => {
      if (open) move((now) => ({ ...now, isPuttingBack: true }), waypoints.push);
      else if (waypoints.before() === shownTrail(state).step) waypoints.goBack();
      else move((now) => ({ ...now, isPuttingBack: false }), waypoints.replace);
    },
    startAgain: () => {
      store.forget(name);
      setArrival(arrived);
      move(() => emptyState([]), waypoints.begin);
    },
    resume: (next) => {
      setArrival({ ...next.arrival, takenUp: next.state.journal.length });
      move(() => next.state, waypoints.replace);
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
