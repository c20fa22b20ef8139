import type { StepId } from '../steps';
import type { Journal } from './journal';

/** Whether a value from outside is a stamp. */
export function isStamp(value: unknown): value is string {
  return typeof value === 'string' && /^\d{8}-\d{4}(?:-\d{1,3})?$/.test(value);
}

const two = (number: number) => String(number).padStart(2, '0');

/**
 * A stamp that makes names new: the session's beginning in local time, and a counter once the step has been carried out,
 * so that doing it again never meets the name of the first time.
 * @param journal the whole journal
 * @param step where the command is used
 * @param now milliseconds since 1970, for a session that has not begun
 * @returns `yyyymmdd-hhmm`, or `yyyymmdd-hhmm-n` from the second time on
 */
export function stampFor(journal: Journal, step: StepId, now: number): string {
  const begun = new Date(journal[0]?.at ?? now);
  const day = `${begun.getFullYear()}${two(begun.getMonth() + 1)}${two(begun.getDate())}`;
  const done = journal.filter(
    (entry) =>
      entry.kind === 'answered' && entry.step === step && ['solved', 'unsolved'].includes(entry.answer),
  ).length;
  const times = Math.min(done, 998) + 1;
  return `${day}-${two(begun.getHours())}${two(begun.getMinutes())}${times > 1 ? `-${times}` : ''}`;
}
