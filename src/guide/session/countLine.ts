import { guideVersion } from '../guideMachine';
import type { Report } from './report';

/** The longest session that is counted in minutes: one over a clock that was set in between lasts as long as that. */
const longest = 24 * 60;

/**
 * A session in one line of ids, the same in every language: lines of many reports can be counted without anything being sent.
 * @returns `sportello <guide version> <outcome> <what solved it> <minutes>`; `-` where nothing did, or no clock can tell
 */
export function countLine({ outcome, solvedBy, startedAt, endedAt, steps }: Report): string {
  const minutes = Math.round((endedAt - startedAt) / 60_000);
  const isKnown = minutes >= 0 && minutes <= longest && !steps.some(({ handedOver }) => handedOver);
  return `sportello ${guideVersion} ${outcome ?? 'unfinished'} ${solvedBy ?? '-'} ${isKnown ? minutes : '-'}`;
}
