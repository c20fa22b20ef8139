import { type Answered, type Journal, standingAnswers } from '../session/journal';
import type { StepId } from '../steps';
import { handedOver } from './handedOver';
import type { Passed } from './wayToStep';

/** What of a way has to be assumed: the answers of it that were not given so. */
export function assumedOn(
  way: readonly Passed[],
  given: readonly Pick<Answered, 'step' | 'answer'>[],
): Passed[] {
  return way.filter(({ at, answer }) => !given.some((one) => one.step === at.step && one.answer === answer));
}

/**
 * A journal that goes on at a step, by answers that were given on paper.
 * @param target where it goes on: an answer that was given there before, on another way, is taken back
 * @param assumed the answers that lead there and don't stand yet
 * @param at when, in milliseconds since 1970
 */
export function goOnTo(journal: Journal, target: StepId, assumed: readonly Passed[], at: number): Journal {
  const answers = assumed.map(({ at: { step }, answer }) => ({ step, answer, reason: undefined }));
  return [
    ...journal,
    ...(standingAnswers(journal).has(target) ? [{ kind: 'tookBack' as const, at, step: target }] : []),
    ...handedOver(answers, at),
  ];
}
