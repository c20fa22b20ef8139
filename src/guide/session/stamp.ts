import type { StepId } from '../steps';
import { givesNames, isCarriedOut } from './carriedOut';
import type { Entry, Journal } from './journal';

const two = (number: number) => String(number).padStart(2, '0');

/**
 * A time as names have it.
 * @param at milliseconds since 1970
 * @returns `yyyymmdd-hhmm`, local time
 */
export function timeStamp(at: number): string {
  const time = new Date(at);
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}`;
}

/**
 * A stamp that makes names new: the session's beginning in local time, and a counter once the step has been carried out or
 * put back, so that doing it again never meets a name of the time before.
 * @param journal the whole journal
 * @param step where the command is used
 * @param now milliseconds since 1970, for a session that has not begun
 * @returns `yyyymmdd-hhmm`, or `yyyymmdd-hhmm-n` from the second time on
 */
export function stampFor(journal: Journal, step: StepId, now: number): string {
  const done = givesNames(step) ? journal.filter((entry) => usesName(entry, step)).length : 0;
  const times = Math.min(done, 998) + 1;
  return `${timeStamp(journal[0]?.at ?? now)}${times > 1 ? `-${times}` : ''}`;
}

/** A backup is made once, before the first change: each time it is that one which is brought back. */
function usesName(entry: Entry, step: StepId): boolean {
  if (entry.kind === 'answered') return entry.step === step && !entry.again && isCarriedOut(entry.answer);
  return entry.kind === 'putBack' && entry.step === step && entry.result === 'done';
}
