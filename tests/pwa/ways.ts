import { allSituations } from '../../src/build/situations';
import type { Facts } from '../../src/guide/facts';
import type { Answer } from '../../src/guide/guideMachine';
import type { Answered, Reason } from '../../src/guide/session/journal';
import { reasonsAt } from '../../src/guide/session/reasonsAt';
import { firstSituation } from '../../src/guide/situation';
import { isOutcome, type OutcomeId, type StepId, stepIds } from '../../src/guide/steps';

/** A step on a way, the answer given there, and what is known by then. */
export interface Stop {
  step: StepId;
  facts: Facts;
  answer: Answer;
  reason: Reason | undefined;
}

/** A way through the guide: what is answered, and where it leads. */
export interface Way {
  stops: readonly Stop[];
  end: { step: StepId; facts: Facts };
}

export const outcomes: readonly OutcomeId[] = stepIds.filter(isOutcome);

/** Every step and outcome with what it is; outcomes last, as in the guide. */
export const everyStep: readonly StepId[] = stepIds;

/** The way that these answers make; each `couldNot` has another reason than the one before. */
export function wayBy(...answers: readonly Answer[]): Way {
  let situation = firstSituation;
  let refused = 0;
  const stops = answers.map((answer): Stop => {
    const { step, facts } = situation;
    if (!situation.answers.includes(answer)) throw new Error(`${answer} is no answer at ${step}`);
    const possible = reasonsAt(step);
    const reason = answer === 'couldNot' ? possible[refused++ % possible.length] : undefined;
    situation = situation.next(answer);
    return { step, facts, answer, reason };
  });
  return { stops, end: { step: situation.step, facts: situation.facts } };
}

let shortest: Map<StepId, readonly Answer[]> | undefined;

/** A shortest way to a step or outcome. */
export function wayTo(step: StepId): Way {
  if (!shortest) {
    shortest = new Map();
    for (const { step, way } of allSituations().values()) if (!shortest.has(step)) shortest.set(step, way);
  }
  const answers = shortest.get(step);
  if (!answers) throw new Error(`No way leads to ${step}`);
  return wayBy(...answers);
}

/** The way on which nothing can be done: `couldNot` wherever it is offered, else the first answer. */
export function wayOfRefusals(): Way {
  const answers: Answer[] = [];
  let situation = firstSituation;
  while (situation.answers.length > 0) {
    const offered = situation.answers;
    const answer = offered.includes('couldNot') ? 'couldNot' : (offered[0] as Answer);
    answers.push(answer);
    situation = situation.next(answer);
  }
  return wayBy(...answers);
}

/** The entries that a journal has after a way, one every ten seconds, the last one just now. */
export function entriesOf({ stops }: Way, now = Date.now()): Answered[] {
  return stops.map(({ step, answer, reason }, index) => ({
    kind: 'answered',
    at: now - (stops.length - index) * 10_000,
    step,
    answer,
    ...(reason && { reason }),
  }));
}
