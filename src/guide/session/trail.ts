import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import type { Facts } from '../facts';
import { type Answer, guideMachine } from '../guideMachine';
import { type StepId, sectionIds, stepInfo } from '../steps';
import { type Answered, type Journal, standingAnswers } from './journal';

type GuideSnapshot = SnapshotFrom<typeof guideMachine>;

/** The steps and answers that stand, and where they lead. */
export interface Trail {
  answered: readonly Answered[];
  /** The step to show: the first without a standing answer, or an outcome. */
  step: StepId;
  facts: Facts;
  /** What may be answered at `step`, in the order of the screen; empty at an outcome. */
  answers: readonly Answer[];
}

/** The snapshot before any answer. */
export function firstSituation(): GuideSnapshot {
  return initialTransition(guideMachine)[0];
}

/** The snapshot after one more answer. */
export function nextSituation(from: GuideSnapshot, answer: Answer): GuideSnapshot {
  return transition(guideMachine, from, { type: answer })[0];
}

/** The step of a snapshot. */
export function stepOf({ value }: GuideSnapshot): StepId {
  return (typeof value === 'string' ? value : Object.values(value)[0]) as StepId;
}

/** The answers that the guards allow in a snapshot, in the order of the screen. */
export function answersOf(situation: GuideSnapshot): Answer[] {
  return stepInfo(stepOf(situation)).answers.filter((type) => situation.can({ type }));
}

function offers(situation: GuideSnapshot, type: Answer): boolean {
  return stepInfo(stepOf(situation)).answers.includes(type) && situation.can({ type });
}

/**
 * Follows the standing answers from the first step to the first step that has none, or whose answer no longer fits.
 * @param journal the whole journal
 * @param until stop at this step even if it has an answer (to look at it, or to change it)
 */
export function followTrail(journal: Journal, until?: StepId): Trail {
  const standing = standingAnswers(journal);
  const answered: Answered[] = [];
  let situation = firstSituation();
  for (;;) {
    const step = stepOf(situation);
    const entry = standing.get(step);
    if (step === until || !entry || !offers(situation, entry.answer)) {
      return { answered, step, facts: situation.context, answers: answersOf(situation) };
    }
    answered.push(entry);
    situation = nextSituation(situation, entry.answer);
  }
}

/** What was known at a step at some point of the journal: the places of a command depend on it. */
export function factsAt(journal: Journal, index: number, step: StepId): Facts {
  return followTrail(journal.slice(0, index), step).facts;
}

/**
 * The steps of a trail that can't come again after a change: what stopped applying, not what only waits for a new question.
 * @param before the trail before the change
 * @param journal the journal after it
 * @returns in the order in which they were walked
 */
export function droppedSteps(before: Trail, journal: Journal): StepId[] {
  const standing = standingAnswers(journal);
  const missing = new Set(before.answered.map(({ step }) => step));
  const seen = new Set<string>();
  const queue = [firstSituation()];
  for (const situation of queue) {
    const step = stepOf(situation);
    const key = JSON.stringify([step, situation.context]);
    if (seen.has(key)) continue;
    seen.add(key);
    missing.delete(step);
    // Sections are never entered again, so behind the last one in question nothing is to be found.
    if (![...missing].some((one) => sectionOrder(one) >= sectionOrder(step))) continue;
    const answers = answersOf(situation);
    const entry = standing.get(step);
    const followed = entry && answers.includes(entry.answer) ? [entry.answer] : answers;
    queue.push(...followed.map((answer) => nextSituation(situation, answer)));
  }
  return before.answered.map(({ step }) => step).filter((step) => missing.has(step));
}

function sectionOrder(step: StepId): number {
  const { section } = stepInfo(step);
  return section ? sectionIds.indexOf(section) : sectionIds.length;
}
