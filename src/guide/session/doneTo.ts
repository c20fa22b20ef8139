import { type Answer, quietAnswers } from '../guideMachine';
import type { ActId } from '../stepKinds';
import { type StepId, stepInfo } from '../steps';
import { actsDone, type Journal } from './journal';

/**
 * How far a step went that was left in the middle: the furthest of its acts that was ticked off, in whatever order they were.
 * @param answer what was answered there, if anything was
 * @returns undefined where nothing was ticked off, or the answer says what came of the whole step
 */
export function doneTo(journal: Journal, step: StepId, answer?: Answer): ActId | undefined {
  const isLeft = answer === undefined || answer === 'couldNot' || quietAnswers.includes(answer);
  const done = isLeft ? actsDone(journal, step) : [];
  return stepInfo(step).acts.findLast(({ id }) => done.includes(id))?.id;
}
