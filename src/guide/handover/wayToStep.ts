import { type Answer, quietAnswers } from '../guideMachine';
import { firstSituation, type Situation } from '../situation';
import { type StepId, stepsBehind } from '../steps';

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
 * The shortest way to a step, breadth first; of several the one whose answers stand higher on the screen.
 * @param settled what may not be answered otherwise
 * @returns undefined if none leads there
 */
export function wayToStep(target: StepId, settled: Settled): Passed[] | undefined {
  const ways = new Map<Situation, readonly Passed[]>([[firstSituation, []]]);
  for (const [at, way] of ways) {
    if (at.step === target) return [...way];
    const only = settled.get(at.step);
    for (const answer of answersTowards(target, at)) {
      const to = at.next(answer);
      if ((!only || only === answer) && !ways.has(to)) ways.set(to, [...way, { at, answer }]);
    }
  }
  return undefined;
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
