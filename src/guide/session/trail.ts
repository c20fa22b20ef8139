import type { Facts } from '../facts';
import type { Answer } from '../guideMachine';
import { firstSituation } from '../situation';
import { type StepId, stepsBehind } from '../steps';
import { type Answered, type Journal, standingAnswers } from './journal';

/** The steps and answers that stand, and where they lead. */
export interface Trail {
  answered: readonly Answered[];
  /** The step to show: the first without a standing answer, or an outcome. */
  step: StepId;
  facts: Facts;
  /** What may be answered at `step`, in the order of the screen; empty at an outcome. */
  answers: readonly Answer[];
}

/** Every part of the screen asks for the trail of a journal, which only ever grows: by its length, those that were followed. */
const known = new WeakMap<Journal, { length: number; trails: Map<StepId | undefined, Trail> }>();

/**
 * Follows the standing answers from the first step to the first step that has none, or whose answer no longer fits.
 * @param journal the whole journal
 * @param until stop at this step even if it has an answer (to look at it, or to change it)
 */
export function followTrail(journal: Journal, until?: StepId): Trail {
  const { length } = journal;
  const before = known.get(journal);
  const { trails } = before?.length === length ? before : { trails: new Map<StepId | undefined, Trail>() };
  const trail = trails.get(until) ?? follow(journal, until);
  known.set(journal, { length, trails: trails.set(until, trail) });
  return trail;
}

function follow(journal: Journal, until: StepId | undefined): Trail {
  const standing = standingAnswers(journal);
  const answered: Answered[] = [];
  let situation = firstSituation;
  for (;;) {
    const { step, facts, answers } = situation;
    const entry = standing.get(step);
    if (step === until || !entry || !answers.includes(entry.answer))
      return { answered, step, facts, answers };
    answered.push(entry);
    situation = situation.next(entry.answer);
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
  const reached = new Set([firstSituation]);
  for (const { step, answers, next } of reached) {
    missing.delete(step);
    if (![...missing].some((one) => stepsBehind(step).has(one))) continue;
    const entry = standing.get(step);
    const followed = entry && answers.includes(entry.answer) ? [entry.answer] : answers;
    for (const answer of followed) reached.add(next(answer));
  }
  return before.answered.map(({ step }) => step).filter((step) => missing.has(step));
}
