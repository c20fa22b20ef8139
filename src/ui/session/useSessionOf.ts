import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../guide/session/journal';
import { followTrail } from '../../guide/session/trail';
import type { Waypoint, Waypoints } from '../../platform/navigation';
import type { SessionStore } from '../../platform/sessions';
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
  withReason,
} from './guideState';
import { useKept } from './useKept';
import type { Session } from './useSession';

/** Reads a stored session, which few pages begin with. */
export const loadTakeUp = later(() => import('./takeUp'));

/** How long the browser may take to go back, in milliseconds. */
const patience = 800;

/**
 * Holds the session of this tab, keeps it stored, and moves with the browser's Back and Forward.
 * @param store where sessions are kept
 * @param waypoints where the browser's Back leads
 * @param begun what the page begins with, if not anew
 */
export function useSessionOf(store: SessionStore, waypoints: Waypoints, begun: Begun | undefined): Session {
  const [first] = useState(() => reloaded(begun ?? beginNew(), waypoints.current()));
  const [state, setState] = useState<GuideState>(first.state);
  const [arrival, setArrival] = useState(first.arrival);
  /** When the browser was last asked to go back, until it has. */
  const wentBack = useRef(-patience);
  const { id, journal } = state;
  const kept = useKept(store, state, first.before !== undefined, () =>
    setArrival((now) => ({ ...now, copied: true, takenUp: first.state.journal.length })),
  );

  useEffect(() => {
    const shorter = partOf(loadTakeUp)?.shortened(state);
    if (!shorter) return;
    setState((now) => (now === state ? shorter : now));
    setArrival((now) => ({ ...now, isShortened: true }));
  }, [journal]);

  // Before a press that was kept is played, which goes one further.
  useLayoutEffect(() => {
    const { before, state: begins } = first;
    waypoints.replace(before ? { step: before, looking: false } : waypointOf(begins));
    if (before) waypoints.push(waypointOf(begins));
  }, [waypoints, first]);

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

  // As soon as it is shown: Back may be pressed at once.
  useLayoutEffect(
    () =>
      waypoints.listen((waypoint) => {
        wentBack.current = -patience;
        move((now) => atWaypoint(now, waypoint, Date.now()), waypoints.replace);
      }),
    [waypoints, move],
  );

  /** As the browser's Back, which takes a moment: what is pressed until then would go one further, and out of the page. */
  const goBack = () => {
    const now = performance.now();
    if (now < wentBack.current + patience) return;
    wentBack.current = now;
    waypoints.goBack();
  };

  /** What is written late, by a field that is just going away, belongs to the session that it was typed in. */
  const write = (change: (now: GuideState) => GuideState) =>
    setState((now) => (now.id === id ? change(now) : now));

  return {
    state,
    arrival,
    isStored: kept.isStored,
    // A second press before the next step is even there was not meant for that one.
    answer: (answer, reason) =>
      move(
        (now) => (isSameStep(now, state) ? withAnswer(now, answer, reason, Date.now()) : now),
        waypoints.push,
      ),
    record: (entry) => write((now) => withEntry(now, { ...entry, at: Date.now() } as Entry)),
    giveReason: (step, reason) => write((now) => withReason(now, step, reason, Date.now())),
    did: (act) => write((now) => withAct(now, act, Date.now())),
    look: (step) => move((now) => ({ ...now, looking: step, isPuttingBack: false }), waypoints.push),
    back: () => {
      const to = state.looking ? followTrail(journal).step : followTrail(journal).answered.at(-1)?.step;
      if (to !== undefined && waypoints.before() === to) goBack();
      else move((now) => withoutLastAnswer(now, Date.now()), waypoints.replace);
    },
    putBack: (open) => {
      if (open) move((now) => ({ ...now, isPuttingBack: true }), waypoints.push);
      else if (waypoints.before() === shownTrail(state).step) goBack();
      else move((now) => ({ ...now, isPuttingBack: false }), waypoints.replace);
    },
    startAgain: () => {
      store.forget(kept.name);
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
