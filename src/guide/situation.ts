import type { ActorScope, SnapshotFrom } from 'xstate';
import { type Facts, nothingKnown } from './facts';
import { type Answer, guideMachine } from './guideMachine';
import { type StepId, stepInfo } from './steps';

/** A step with the facts known there. Two ways that lead to the same one go on alike: there is only one of each. */
export interface Situation {
  /** Step and facts in one string. */
  key: string;
  step: StepId;
  facts: Facts;
  /** What may be answered, in the order of the screen; empty at an outcome. */
  answers: readonly Answer[];
  /**
   * Where an answer leads. XState is asked once: a trail is followed anew at every render.
   * @param answer one of `answers`
   */
  next(answer: Answer): Situation;
}

type Snapshot = SnapshotFrom<typeof guideMachine>;

const nothing = () => {};
/** In place of an actor, which XState's `transition` makes for every answer: it would cost more than the answer itself. */
const scope = {
  system: { _sendInspectionEvent: nothing },
  defer: nothing,
} as unknown as ActorScope<Snapshot, { type: Answer }>;

const factNames = Object.keys(nothingKnown) as (keyof Facts)[];
const known = new Map<string, Situation>();

function situationOf(snapshot: Snapshot): Situation {
  const { value, context: facts } = snapshot;
  const step = (typeof value === 'string' ? value : Object.values(value)[0]) as StepId;
  const key = [step, ...factNames.map((name) => facts[name])].join('|');
  const found = known.get(key) ?? newSituation(key, step, snapshot);
  known.set(key, found);
  return found;
}

function newSituation(key: string, step: StepId, snapshot: Snapshot): Situation {
  const answers = stepInfo(step).answers.filter((type) => snapshot.can({ type }));
  const next = new Map<Answer, Situation>();
  const follow = (answer: Answer) => {
    const found = next.get(answer) ?? situationOf(guideMachine.transition(snapshot, { type: answer }, scope));
    next.set(answer, found);
    return found;
  };
  return { key, step, facts: snapshot.context, answers, next: follow };
}

/** Where everybody begins. */
export const firstSituation: Situation = situationOf(guideMachine.getInitialSnapshot(scope, undefined));
