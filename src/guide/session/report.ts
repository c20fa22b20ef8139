import type { Facts } from '../facts';
import type { Answer, Area } from '../guideMachine';
import { readingsAt } from '../readings/kept';
import { isOutcome, type OutcomeId, type StepId, stepInfo } from '../steps';
import { type Change, changesIn } from './changes';
import { givenInputs, type InputsGiven, type Journal, noteAt, type Reason } from './journal';
import { followTrail } from './trail';
import { type Kept, keptOf, undoLines } from './undo';

/** A step that was walked, with what came of it. */
export interface ReportStep {
  number: number;
  step: StepId;
  answer: Answer;
  reason: Reason | undefined;
  note: string;
  /** The lines that were read of what commands printed there, redacted. */
  read: readonly string[];
  at: number;
}

/** A change to the PC with what was kept and the lines that put it back, where commands were copied that have one. */
export interface ReportChange extends Change {
  kept: Kept[];
  undoLines: string[];
}

const errors = ['acquiring', 'verifying', 'clockMessage', 'notSure', 'anotherError'] as const;
type ErrorAnswer = (typeof errors)[number];
type ServiceAnswer = Extract<Answer, 'ownServer' | 'hybrid' | 'online' | 'notSure'>;

/** Answers that end the trail with a reason of their own; else the steps were exhausted. */
const endings = ['escalateNow', 'notAdmin', 'stopHere', 'anotherError', 'anotherProgram'] as const;
export type PassedOn = (typeof endings)[number] | 'exhausted';

/** All that second-level support needs, as ids; `i18n/reportText` says it in words. */
export interface Report {
  outcome: OutcomeId | undefined;
  /** For `resolved`: the step that did it, or `unknown` if it began to work by itself. */
  solvedBy: StepId | 'unknown' | undefined;
  state: 'unfinished' | 'resolved' | 'useTeams' | 'open';
  /** Why the case is passed on. */
  reason: PassedOn | undefined;
  error: ErrorAnswer | 'unknown';
  service: ServiceAnswer | undefined;
  inputs: InputsGiven;
  facts: Facts;
  steps: ReportStep[];
  /** How many instructions were really carried out. */
  tried: number;
  changes: ReportChange[];
  /** The steps of `steps` that could not be done. */
  notDone: ReportStep[];
  area: Area;
  /** The answers that the area is inferred from. */
  evidence: { step: StepId; answer: Answer }[];
  startedAt: number;
  endedAt: number;
}

/**
 * Reads a report out of the journal. Nothing in it is stored anywhere else.
 * @param journal the whole journal; before an outcome is reached the report has none
 * @param now milliseconds since 1970, used where the journal is still empty
 */
export function reportOf(journal: Journal, now: number): Report {
  const trail = followTrail(journal);
  const steps = trail.answered.map(({ step, answer, reason, at }, index) => ({
    number: index + 1,
    step,
    answer,
    reason,
    note: noteAt(journal, step),
    read: readingsAt(journal, step).flatMap(({ lines }) => lines),
    at,
  }));
  const answerAt = (step: StepId) => steps.find((one) => one.step === step)?.answer;
  const outcome = isOutcome(trail.step) ? trail.step : undefined;
  const last = steps.at(-1);
  const meta = stepInfo(trail.step).meta;
  return {
    outcome,
    solvedBy: outcome === 'resolved' ? (last?.answer === 'solved' ? last.step : 'unknown') : undefined,
    state: stateOf(outcome),
    reason: outcome === undefined || outcome === 'resolved' ? undefined : reasonFor(last?.answer),
    error: oneOf(errors, answerAt('whichError')) ?? 'unknown',
    service: oneOf(['ownServer', 'hybrid', 'online', 'notSure'], answerAt('whichService')),
    inputs: givenInputs(journal),
    facts: trail.facts,
    steps,
    tried: steps.filter(({ answer }) => answer === 'solved' || answer === 'unsolved').length,
    changes: changesIn(journal).map((change) => ({
      ...change,
      kept: keptOf(change, journal),
      undoLines: undoLines(change, journal),
    })),
    notDone: steps.filter(({ answer }) => answer === 'couldNot'),
    area: meta.kind === 'outcome' ? meta.area : 'undecided',
    evidence: evidenceSteps.flatMap((step) => {
      const answer = answerAt(step);
      return answer ? [{ step, answer }] : [];
    }),
    startedAt: journal[0]?.at ?? now,
    endedAt: journal.at(-1)?.at ?? now,
  };
}

function oneOf<Some extends Answer>(answers: readonly Some[], answer: Answer | undefined): Some | undefined {
  return answers.find((one) => one === answer);
}

function stateOf(outcome: OutcomeId | undefined): Report['state'] {
  if (!outcome) return 'unfinished';
  return outcome === 'resolved' || outcome === 'useTeams' ? outcome : 'open';
}

function reasonFor(answer: Answer | undefined): PassedOn {
  return oneOf(endings, answer) ?? 'exhausted';
}

const evidenceSteps: readonly StepId[] = [
  'whichService',
  'tryOtherAccounts',
  'tryElsewhere',
  'checkChain',
  'checkMachineGuid',
];
