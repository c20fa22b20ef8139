import { type Journal, type Reason, reasons } from '../session/journal';
import { followTrail } from '../session/trail';
import { isStepId, stepInfo } from '../steps';
import { handedOver } from './handedOver';
import type { Said } from './trailNumber';

/** What a link's fragment with answers begins with; no step is called so. */
const sign = 'answers=';

/**
 * The answers that stand, for the end of a link: as ids, so that another version of the guide goes on as far as they fit. No
 * browser sends this part of a link to a server.
 * @returns without the `#`
 */
export function fragmentOf(journal: Journal): string {
  const said = followTrail(journal).answered.map(({ step, answer, reason }) =>
    [step, answer, reason].filter(Boolean).join('.'),
  );
  return sign + said.join('~');
}

/** Whether an address ends with answers. */
export const hasAnswers = (address: string) => readable(address).includes(`#${sign}`);

/**
 * Reads the end of a link, alone or in the text of a message, which may have broken it or put signs around it.
 * @param text an address or more, or what follows its `#`: anything
 * @param at milliseconds since 1970, for its answers
 * @returns the journal that its answers make, in which what this guide doesn't know is missing; undefined where there are none
 */
export function readFragment(text: string, at: number): Journal | undefined {
  const [, end = ''] = `#${readable(text.slice(0, longest))}`.split(`#${sign}`);
  const lines = end.split(/\s*[\r\n]+\s*/u, mostLines);
  // Where a line ends the link may go on, or something else begin.
  const [said = []] = lines
    .map((_, index) => answersIn(lines.slice(0, index + 1).join('')))
    .sort((one, other) => other.length - one.length);
  return said.length > 0 ? handedOver(said, at) : undefined;
}

/** Longest text that is looked through, in characters, and most lines that a link is broken into. */
const longest = 10_000;
const mostLines = 60;

/** A text without the signs by which some programs write those of a link. */
const readable = (text: string) => text.replace(/%(?:7e|3d|2e|23)/giu, (code) => decodeURIComponent(code));

const answersIn = (text: string) => text.replace(/\s.*/su, '').split('~').flatMap(readOne);

function readOne(text: string): Said[] {
  const [, step = '', wanted, why] = /^(\w+)\.(\w+)(?:\.(\w+))?/u.exec(text) ?? [];
  if (!isStepId(step)) return [];
  const answer = stepInfo(step).answers.find((one) => one === wanted);
  const reason = reasons.find((one): one is Reason => one === why);
  return answer ? [{ step, answer, reason }] : [];
}
