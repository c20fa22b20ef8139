import { isOutcome, type StepId, stepIds } from './steps';

const outcomes = stepIds.filter(isOutcome);
const steps = stepIds.filter((id) => !isOutcome(id));

/** What a step is called on paper, and on the screen: steps have numbers, outcomes letters. */
export function numberOf(id: StepId): string {
  return isOutcome(id) ? String.fromCharCode(65 + outcomes.indexOf(id)) : String(steps.indexOf(id) + 1);
}

/**
 * The step of a number as it is typed.
 * @param text of any kind and length: the number or letter, in any case, with or without a word before it
 * @returns undefined if no step is called so
 */
export function stepNumbered(text: string): StepId | undefined {
  const [, typed] = /(?:^|\W)0*(\d{1,3}|[A-Z])\W*$/.exec(text.slice(-40).toUpperCase()) ?? [];
  return stepIds.find((id) => numberOf(id) === typed);
}
