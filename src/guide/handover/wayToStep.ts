import { type Answer, quietAnswers } from '../guideMachine';
import { firstSituation, type Situation } from '../situation';
import { type StepId, stepIds, stepsBehind, stepsNext } from '../steps';

/** A situation, and what is answered there. */
export interface Passed {
  at: Situation;
  answer: Answer;
}

/** Answers that are settled, by step. */
export type Settled = ReadonlyMap<StepId, Answer>;

/** What can be answered in a situation without leaving a step behind for good, as far as that does not depend on facts. */
export function answersTowards(target: StepId, { answers, next }: Situation): Answer[] {
  return answers.filter((answer) => {
    const { step } = next(answer);
    return !quietAnswers.includes(answer) && (step === target || stepsBehind(step).has(target));
  });
}

/**
 * The shortest way to a step; of several the one whose answers stand higher on the screen. Answers ever farther away are tried
 * only where none nearer leads there: most of the guide is never entered.
 * @param settled what may not be answered otherwise
 * @returns undefined if none leads there
 */
export function wayToStep(target: StepId, settled: Settled): Passed[] | undefined {
  const away = answersAway(target);
  for (let most = away.get(firstSituation.step) ?? Number.NaN; ; most += 1) {
    const { way, isShort } = wayWithin(most, target, settled, away);
    if (way || !isShort) return way;
  }
}

/** Looks for a way of at most so many answers, and tells whether any was too short for it. */
function wayWithin(most: number, target: StepId, settled: Settled, away: ReadonlyMap<StepId, number>) {
  const tried = new Map<Situation, number>();
  let isShort = false;
  const goOn = (at: Situation, way: readonly Passed[]): Passed[] | undefined => {
    if (at.step === target) return [...way];
    if (way.length + (away.get(at.step) ?? Number.NaN) > most) {
      isShort = true;
      return undefined;
    }
    if ((tried.get(at) ?? most + 1) <= way.length) return undefined;
    tried.set(at, way.length);
    const only = settled.get(at.step);
    for (const answer of answersTowards(target, at)) {
      const found = (!only || only === answer) && goOn(at.next(answer), [...way, { at, answer }]);
      if (found) return found;
    }
    return undefined;
  };
  return { way: goOn(firstSituation, []), isShort };
}

/** By how many answers each step is away from one at least, whatever the facts. */
function answersAway(target: StepId): Map<StepId, number> {
  const away = new Map<StepId, number>([[target, 0]]);
  for (const [near, answers] of away)
    for (const id of stepIds) if (!away.has(id) && stepsNext(id).has(near)) away.set(id, answers + 1);
  return away;
}

/**
 * The same from where somebody stands: as many of the answers that were given stay as can, the first ones first.
 * @param given in the order in which they were given
 * @returns undefined if none leads there
 */
export function wayOnToStep(
  target: StepId,
  given: readonly { step: StepId; answer: Answer }[],
  chosen: Settled = new Map(),
): Passed[] | undefined {
  for (let count = given.length; count >= 0; count -= 1) {
    const kept = given.slice(0, count).map(({ step, answer }) => [step, answer] as const);
    const way = wayToStep(target, new Map([...kept, ...chosen]));
    if (way) return way;
  }
  return undefined;
}
