import { buildCommand, type CommandId, commandIds, commandInfo, hasLine } from './commands';
import type { Facts } from './facts';
import type { Answer, Area } from './guideMachine';
import { givenInputs, type InputsGiven, type Journal, noteAt, type Reason } from './journal';
import { isOutcome, type OutcomeId, type StepId, stepInfo } from './steps';
import { followTrail } from './trail';

/** A step that was walked, with what came of it. */
export interface ReportStep {
  number: number;
  step: StepId;
  answer: Answer;
  reason: Reason | undefined;
  note: string;
  at: number;
}

/** Something that was done to the PC, or may have been; it stays even where its answer was taken back. */
export interface Change {
  step: StepId;
  /** `perhaps`: its command was copied and nobody said what came of it. */
  certainty: 'made' | 'perhaps';
  at: number;
  /** Whether the step no longer stands in the trail. */
  takenBack: boolean;
  /** Whether a command that undoes it was copied. */
  putBack: boolean;
  /** The commands that were copied for it, in their order, each once. */
  commands: CommandId[];
  /** Lines that put it back, where commands were copied that have one. */
  undoLines: string[];
}

type ErrorAnswer = Extract<Answer, 'acquiring' | 'verifying' | 'notSure' | 'anotherError'>;
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
  changes: Change[];
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
    error: oneOf(['acquiring', 'verifying', 'notSure', 'anotherError'], answerAt('whichError')) ?? 'unknown',
    service: oneOf(['ownServer', 'hybrid', 'online', 'notSure'], answerAt('whichService')),
    inputs: givenInputs(journal),
    facts: trail.facts,
    steps,
    tried: steps.filter(({ answer }) => answer === 'solved' || answer === 'unsolved').length,
    changes: changesIn(journal),
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
  'checkMachineGuid',
  'checkChain',
];

/**
 * What was done to the PC, in the order of the first trace of it: made where its step was answered solved or unsolved (or
 * the backup saved), perhaps made where a changing command was only copied.
 */
export function changesIn(journal: Journal): Change[] {
  const trail = followTrail(journal);
  const standing = new Set<StepId>(trail.answered.map(({ step }) => step));
  const changes = new Map<StepId, Change>();
  const changeAt = (step: StepId, at: number) => {
    const found = changes.get(step);
    if (found) return found;
    const change: Change = {
      step,
      certainty: 'perhaps',
      at,
      takenBack: !standing.has(step) && step !== trail.step,
      putBack: false,
      commands: [],
      undoLines: [],
    };
    changes.set(step, change);
    return change;
  };
  for (const entry of journal) {
    if (entry.kind === 'answered' && isMade(entry.step, entry.answer)) {
      const change = changeAt(entry.step, entry.at);
      change.certainty = 'made';
      change.at = entry.at;
    }
    if (entry.kind === 'copied' && undoing.has(entry.command)) {
      const change = changes.get(entry.step);
      if (change) change.putBack = true;
    } else if (entry.kind === 'copied' && isChanging(entry.command)) {
      const change = changeAt(entry.step, entry.at);
      if (!change.commands.includes(entry.command)) change.commands.push(entry.command);
      for (const line of undoLinesOf(entry, trail.facts)) {
        if (!change.undoLines.includes(line)) change.undoLines.push(line);
      }
    }
  }
  return [...changes.values()];
}

/** Commands that undo others. */
const undoing: ReadonlySet<CommandId> = new Set(commandIds.flatMap((id) => commandInfo(id).undo ?? []));

function isMade(step: StepId, answer: Answer): boolean {
  const { meta } = stepInfo(step);
  if (meta.kind === 'instruction') return answer === 'solved' || answer === 'unsolved';
  return meta.kind === 'question' && meta.writesBackup === true && answer === 'backedUp';
}

function isChanging(command: CommandId): boolean {
  const { effect } = commandInfo(command);
  if (effect === 'writesFile') return hasLine(command, 'cmd');
  return effect !== 'reads' && effect !== 'opens';
}

type Copied = Extract<Journal[number], { kind: 'copied' }>;

/** The MachineGuid itself stays out of reports: there its undo is the copy that was saved. */
function undoLinesOf({ command, carrier, stamp, values }: Copied, facts: Facts): string[] {
  const shell = carrier === 'powershell' ? 'powershell' : 'cmd';
  return (commandInfo(command).undo ?? [])
    .filter((id) => commandInfo(id).needs !== 'machineGuid')
    .flatMap((id) => {
      const built = buildCommand(id, shell, { facts, values, stamp });
      return built.ok ? [built.line] : [];
    });
}
