import type { StepId } from '../steps';
import type { Entry, Journal } from './journal';

const two = (number: number) => String(number).padStart(2, '0');

/**
 * A stamp that makes names new: the session's beginning in local time, and a counter once the step has been carried out or
 * put back, so that doing it again never meets a name of the time before.
 * @param journal the whole journal
 * @param step where the command is used
 * @param now milliseconds since 1970, for a session that has not begun
 * @returns `yyyymmdd-hhmm`, or `yyyymmdd-hhmm-n` from the second time on
 */
export function stampFor(journal: Journal, step: StepId, now: number): string {
  const begun = new Date(journal[0]?.at ?? now);
  const day = `${begun.getFullYear()}${two(begun.getMonth() + 1)}${two(begun.getDate())}`;
  // The copy of the registry key is made once, before the first change: each time it is that one which is brought back.
  const done = step === 'removeGuidBraces' ? 0 : journal.filter((entry) => usesName(entry, step)).length;
  const times = Math.min(done, 998) + 1;
  return `${day}-${two(begun.getHours())}${two(begun.getMinutes())}${times > 1 ? `-${times}` : ''}`;
}

function usesName(entry: Entry, step: StepId): boolean {
  if (entry.kind === 'answered') return entry.step === step && ['solved', 'unsolved'].includes(entry.answer);
  return entry.kind === 'putBack' && entry.step === step && entry.result === 'done';
}
