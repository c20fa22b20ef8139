import { commandInfo } from '../commands/commands';
import type { Answer } from '../guideMachine';
import type { StepId } from '../steps';
import { changesPc, givesNames, isMade } from './carriedOut';
import { type Answered, type Journal, lastAnswer, type Reason, standingAnswers } from './journal';
import { stampFor } from './stamp';

/**
 * The entry of an answer that a person gives.
 * @param journal all that happened before
 * @param at milliseconds since 1970
 */
export function answerEntry(
  journal: Journal,
  step: StepId,
  answer: Answer,
  reason: Reason | undefined,
  at: number,
): Answered {
  const stamp = stampInForce(journal, step, answer, at);
  return {
    kind: 'answered',
    at,
    step,
    answer,
    ...(reason && { reason }),
    ...(isCorrection(journal, step, answer) && { again: true }),
    ...(stamp !== undefined && { stamp }),
  };
}

/** The entry of an earlier answer that going forward gives once more. */
export function answerAgain(journal: Journal, last: Answered, at: number): Answered {
  const stamp = stampOf(journal, journal.lastIndexOf(last));
  return { ...last, at, again: true, ...(stamp !== undefined && { stamp }) };
}

/**
 * The stamp of an answered entry. Journals of version 1.1 have none: there it is the one that would be written now.
 * @returns undefined where no name was given
 */
export function stampOf(journal: Journal, index: number): string | undefined {
  const entry = journal[index];
  if (entry?.kind !== 'answered' || entry.handedOver) return undefined;
  return entry.stamp ?? stampInForce(journal.slice(0, index), entry.step, entry.answer, entry.at);
}

/** The stamp of the names that an answer is about: of the copied line, else of the time before, else the one that was shown. */
function stampInForce(journal: Journal, step: StepId, answer: Answer, at: number): string | undefined {
  if (!givesNames(step) || !isMade(step, answer)) return undefined;
  const named = namedSince(journal, step);
  if (named) return named;
  const last = lastAnswer(journal, step);
  if (last && isMade(step, last.answer) && (last.answer === answer || standingAnswers(journal).has(step)))
    return stampOf(journal, journal.lastIndexOf(last));
  return stampFor(journal, step, at);
}

/** The stamp of the latest line with a name that was copied at a step since it was last carried out. */
function namedSince(journal: Journal, step: StepId): string | undefined {
  const done = journal.findLastIndex(
    (entry) => entry.kind === 'answered' && entry.step === step && isMade(step, entry.answer) && !entry.again,
  );
  const copied = journal
    .slice(done + 1)
    .findLast(
      (entry) => entry.kind === 'copied' && entry.step === step && commandInfo(entry.command).preserves,
    );
  return copied?.kind === 'copied' ? copied.stamp : undefined;
}

/** Whether an answer only puts in other words what stands: nothing was copied for it since, and nothing put back. */
function isCorrection(journal: Journal, step: StepId, answer: Answer): boolean {
  const standing = standingAnswers(journal).get(step);
  if (!standing || !isMade(step, standing.answer) || !isMade(step, answer)) return false;
  return !journal
    .slice(journal.lastIndexOf(standing))
    .some(
      (entry) =>
        (entry.kind === 'putBack' && entry.step === step) ||
        (entry.kind === 'copied' && entry.step === step && changesPc(entry)),
    );
}
