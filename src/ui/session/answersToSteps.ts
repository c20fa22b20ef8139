import type { Answer } from '../../guide/guideMachine';
import { firstSituation } from '../../guide/situation';
import { isOutcome } from '../../guide/steps';

/** The answers to the first step that don't end the session at once. */
export const answersToSteps: readonly Answer[] = firstSituation.answers.filter(
  (answer) => !isOutcome(firstSituation.next(answer).step),
);
