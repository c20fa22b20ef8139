import type { Facts } from '../facts';
import { type Answer, type Area, quietAnswers, unknowing } from '../guideMachine';
import { codeOf } from '../handover/code';
import type { Finding } from '../readings/findings';
import { readingsAt } from '../readings/kept';
import { standingChanges, stillFound } from '../readings/stillFound';
import type { CheckId } from '../readings/whereNext';
import { stepAsking } from '../stepAsking';
import type { ActId, ErrorAnswer, ServiceAnswer } from '../stepKinds';
import { isLasting, isOutcome, type OutcomeId, type StepId, stepInfo } from '../steps';
import { type Change, changesIn } from './changes';
import { doneTo } from './doneTo';
import { type PassedOn, reasonFor, type State, stateOf } from './howItEnded';
import { acceptedInputs, type InputsGiven, type Journal, noteAt, type Reason } from './journal';
import { fitNote, withoutPasswords } from './likelyPassword';
import { checksFor } from './lookNext';
import { type Ticket, ticketOf } from './ticket';
import { followTrail } from './trail';

/** A step that was walked, with what came of it. */
export interface ReportStep {
  number: number;
  step: StepId;
  answer: Answer;
  reason: Reason | undefined;
  note: string;
  /** Whether the note looks as if it held a password: then it does not leave. */
  isWithheld: boolean;
  /** Where somebody stopped in the middle: the furthest thing that was done there. */
  doneTo: ActId | undefined;
  /** The lines that were read of what commands printed there, redacted. */
  read: readonly string[];
  at: number;
  /** Whether it was answered on another device, nobody knows when. */
  handedOver: boolean;
}

/** All that second-level support needs, as ids; `i18n/reportText` says it in words. */
export interface Report {
  outcome: OutcomeId | undefined;
  /** Where it was solved: the step that did it, or `unknown` if it began to work by itself. */
  solvedBy: StepId | 'unknown' | undefined;
  state: State;
  /** Why the case is passed on. */
  reason: PassedOn | undefined;
  error: ErrorAnswer | 'unknown';
  service: ServiceAnswer | undefined;
  inputs: InputsGiven;
  facts: Facts;
  steps: ReportStep[];
  /** How many instructions were really carried out. */
  tried: number;
  changes: Change[];
  /** The steps of `steps` that could not be done. */
  notDone: ReportStep[];
  /** The step that waits for an answer, where something of it was done already. */
  begun: { step: StepId; doneTo: ActId } | undefined;
  area: Area;
  /** The answers that the area is inferred from. */
  evidence: { step: StepId; answer: Answer }[];
  /** What was read besides, and how many entries Credential Manager holds. */
  findings: readonly Finding[];
  entries: number | undefined;
  /** Where to look next, for second level. */
  next: readonly CheckId[];
  ticket: Ticket;
  /** Leads to the same step on another device; not there before the first answer. */
  code: string | undefined;
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
  const steps = trail.answered.map(({ step, answer, reason, at, handedOver = false }, index) => ({
    number: index + 1,
    step,
    answer,
    reason,
    ...fitNote(noteAt(journal, step)),
    doneTo: doneTo(journal, step, answer),
    read: readingsAt(journal, step).flatMap(({ lines }) => lines),
    at,
    handedOver,
  }));
  const outcome = isOutcome(trail.step) ? trail.step : undefined;
  const last = steps.at(-1);
  const { meta } = stepInfo(trail.step);
  const state = stateOf(meta);
  const area = meta.kind === 'outcome' ? meta.area : 'undecided';
  const changes = changesIn(journal);
  const inputs = withoutPasswords(acceptedInputs(journal));
  const found = stillFound(journal, changes);
  const begunTo = outcome ? undefined : doneTo(journal, trail.step);
  return {
    outcome,
    solvedBy: state === 'solved' ? (last?.answer === 'solved' ? last.step : 'unknown') : undefined,
    state,
    reason: state === 'unfinished' || state === 'solved' ? undefined : reasonFor(steps),
    error: (told('error', steps) as ErrorAnswer | undefined) ?? 'unknown',
    service: told('service', steps) as ServiceAnswer | undefined,
    inputs,
    facts: trail.facts,
    steps,
    tried: steps.filter(({ answer }) => answer === 'solved' || answer === 'unsolved').length,
    changes,
    notDone: steps.filter(({ answer }) => answer === 'couldNot'),
    begun: begunTo && { step: trail.step, doneTo: begunTo },
    area,
    evidence: steps.filter(isEvidence),
    ...found,
    next:
      state === 'open'
        ? checksFor({
            area,
            facts: trail.facts,
            inputs,
            answers: new Set(steps.map(({ answer }) => answer)),
            findings: new Set(found.findings),
            entries: found.entries,
            made: idsOf(standingChanges(changes)),
            doneBefore: idsOf(steps.filter(({ reason }) => reason === 'alreadyDone')),
            isDeleted: changes.some(({ step, certainty }) => certainty === 'made' && isLasting(step)),
          })
        : [],
    ticket: ticketOf(area, state, inputs),
    code: steps.length > 0 ? codeOf(journal) : undefined,
    startedAt: journal[0]?.at ?? now,
    endedAt: journal.at(-1)?.at ?? now,
  };
}

const idsOf = (some: readonly { step: StepId }[]) => new Set(some.map(({ step }) => step));

/** The answer to a question that the report asks for, if it was answered in so many words. */
function told(what: 'error' | 'service', steps: readonly ReportStep[]): Answer | undefined {
  const asking = stepAsking(what);
  const answer = steps.find(({ step }) => step === asking)?.answer;
  return answer && !quietAnswers.includes(answer) ? answer : undefined;
}

function isEvidence({ step, answer }: ReportStep): boolean {
  const { meta } = stepInfo(step);
  return meta.kind === 'question' && meta.evidence === true && !unknowing.includes(answer);
}
