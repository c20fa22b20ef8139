import { holds } from '../../guide/acts';
import type { Answer } from '../../guide/guideMachine';
import { answerAgain, answerEntry } from '../../guide/session/answer';
import { hasChanges } from '../../guide/session/carriedOut';
import { type Entry, type Journal, lastAnswer, type Reason } from '../../guide/session/journal';
import { droppedSteps, followTrail, type Trail } from '../../guide/session/trail';
import type { ActId } from '../../guide/stepKinds';
import { isStepId, type StepId, stepInfo } from '../../guide/steps';
import type { Waypoint } from '../../platform/navigation';

/** What the page shows of a session: its journal, and an earlier step that is being looked at. */
export interface GuideState {
  id: string;
  journal: Journal;
  looking: StepId | undefined;
  /** Whether the PC is being put back as it was, instead of a step. */
  isPuttingBack: boolean;
}

/** What stands in the address in place of a step while the PC is put back. */
const putBackWaypoint = 'put-back';

/** What the address says of a state. */
export function waypointOf(state: GuideState): Waypoint {
  const step = state.isPuttingBack ? putBackWaypoint : shownTrail(state).step;
  return { step, looking: state.looking !== undefined };
}

/** The trail as far as the screen: to the step that is looked at, else to the first that waits for an answer. */
export function shownTrail({ journal, looking }: GuideState): Trail {
  return followTrail(journal, looking);
}

/** The state with one more entry that is no answer. */
export function withEntry(state: GuideState, entry: Entry): GuideState {
  return { ...state, journal: [...state.journal, entry] };
}

/**
 * Ticks off something of the shown step.
 * @returns the same state if the step has no such act here
 */
export function withAct(state: GuideState, act: ActId, at: number): GuideState {
  const { step, facts } = shownTrail(state);
  const isHere = stepInfo(step).acts.some((one) => one.id === act && holds(one, facts));
  return isHere ? withEntry(state, { kind: 'did', at, step, act }) : state;
}

/**
 * Answers the shown step. Changing an earlier answer keeps the later ones.
 * @returns the same state if the step doesn't offer the answer
 */
export function withAnswer(
  state: GuideState,
  answer: Answer,
  reason: Reason | undefined,
  at: number,
): GuideState {
  const { step, answers } = shownTrail(state);
  if (!answers.includes(answer)) return state;
  const journal = [...state.journal, answerEntry(state.journal, step, answer, reason, at)];
  return { ...state, journal, looking: undefined };
}

/**
 * The steps that would stop applying with another answer to the step that is looked at, in the order in which they were walked:
 * to be named before that is done.
 */
export function droppedBy(
  state: GuideState,
  answer: Answer,
  reason: Reason | undefined,
  at: number,
): readonly StepId[] {
  if (!state.looking) return [];
  return droppedSteps(followTrail(state.journal), withAnswer(state, answer, reason, at).journal);
}

/**
 * Gives another reason why a step of the trail could not be done.
 * @returns the same state if it stands there otherwise
 */
export function withReason(state: GuideState, step: StepId, reason: Reason, at: number): GuideState {
  const entry = followTrail(state.journal).answered.find((one) => one.step === step);
  const isOther = entry?.answer === 'couldNot' && entry.reason !== reason;
  return isOther ? withEntry(state, { ...entry, at, reason, again: true }) : state;
}

/** Takes the last standing answer back; while an earlier step is looked at, stops looking instead. */
export function withoutLastAnswer(state: GuideState, at: number): GuideState {
  const last = followTrail(state.journal).answered.at(-1);
  if (state.looking || !last) return { ...state, looking: undefined };
  return withEntry(state, { kind: 'tookBack', at, step: last.step });
}

/**
 * Follows the browser's Back and Forward: back to a step takes its answer and all later ones back, forward gives again what
 * was taken back; an address that names no such step changes nothing.
 * @param waypoint the step in the address, and whether it was being looked at
 */
export function atWaypoint(before: GuideState, waypoint: Waypoint, at: number): GuideState {
  const { step } = waypoint;
  const isPuttingBack = step === putBackWaypoint && hasChanges(before.journal);
  const state = { ...before, isPuttingBack };
  if (isPuttingBack) return state;
  if (!isStepId(step)) return { ...state, looking: undefined };
  const trail = followTrail(state.journal);
  const walked = trail.answered.findIndex((entry) => entry.step === step);
  if (walked !== -1 && waypoint.looking) return { ...state, looking: step };
  const plain = { ...state, looking: undefined };
  if (walked !== -1) {
    const back = trail.answered.slice(walked).reverse();
    const entries = back.map((entry): Entry => ({ kind: 'tookBack', at, step: entry.step }));
    return { ...plain, journal: [...state.journal, ...entries] };
  }
  return { ...plain, journal: againTo(state.journal, step, at) ?? state.journal };
}

/** The journal with taken-back answers given again until `step` is reached, or undefined if they don't lead there. */
function againTo(journal: Journal, step: StepId, at: number): Journal | undefined {
  let longer = journal;
  for (;;) {
    const trail = followTrail(longer);
    if (trail.step === step) return longer;
    const last = lastAnswer(longer, trail.step);
    if (!last || !trail.answers.includes(last.answer)) return undefined;
    longer = [...longer, answerAgain(longer, last, at)];
  }
}
