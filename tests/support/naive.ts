import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import type { Facts } from '../../src/guide/facts';
import { type Answer, guideMachine } from '../../src/guide/guideMachine';

/** A place of the guide as XState itself has it, each looked at once: no code of ours between. */
export interface Place {
  step: string;
  facts: Facts;
  done: boolean;
  /** Where each possible answer leads. */
  next(): ReadonlyMap<Answer, Place>;
}

type Snapshot = SnapshotFrom<typeof guideMachine>;

const known = new Map<string, Place>();

function waypointOf(snapshot: Snapshot): Place {
  const key = JSON.stringify([snapshot.value, snapshot.context]);
  const place = known.get(key) ?? newPlace(snapshot);
  known.set(key, place);
  return place;
}

function newPlace(snapshot: Snapshot): Place {
  let next: Map<Answer, Place> | undefined;
  const done = snapshot.status === 'done';
  const look = () => {
    // XState would still say that a finished machine can take events of its root.
    const events = (guideMachine.events as Answer[]).filter((type) => !done && snapshot.can({ type }));
    return new Map(events.map((type) => [type, waypointOf(transition(guideMachine, snapshot, { type })[0])]));
  };
  return {
    step: leafOf(snapshot.value),
    facts: snapshot.context,
    done,
    next: () => {
      next ??= look();
      return next;
    },
  };
}

function leafOf(value: Snapshot['value']): string {
  const [leaf] = JSON.stringify(value).match(/\w+(?="}?$)/) ?? [];
  return leaf ?? '';
}

/** Where everybody begins. */
export const begin: Place = waypointOf(initialTransition(guideMachine)[0]);

/**
 * Goes on from the beginning as long as there is an answer that fits.
 * @param standing the answer of each step
 * @returns the places where an answer was given, and the one without
 */
export function walk(standing: ReadonlyMap<string, Answer>): { passed: Place[]; here: Place } {
  const passed: Place[] = [];
  let here = begin;
  for (;;) {
    const answer = standing.get(here.step);
    const next = answer && here.next().get(answer);
    if (!next) return { passed, here };
    passed.push(here);
    here = next;
  }
}
