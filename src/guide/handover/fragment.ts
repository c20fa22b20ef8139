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
export const hasAnswers = (address: string) => address.includes(`#${sign}`);

/**
 * Reads the end of a link.
 * @param fragment with or without the `#`: anything
 * @param at milliseconds since 1970, for its answers
 * @returns the journal that its answers make, in which what this guide doesn't know is missing; undefined where there are none
 */
export function readFragment(fragment: string, at: number): Journal | undefined {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(sign)) return undefined;
  const said = text.slice(sign.length, 10_000).split('~').flatMap(readOne);
  return said.length > 0 ? handedOver(said, at) : undefined;
}

function readOne(text: string): Said[] {
  const [step = '', wanted, why] = text.split('.');
  if (!isStepId(step)) return [];
  const answer = stepInfo(step).answers.find((one) => one === wanted);
  const reason = reasons.find((one): one is Reason => one === why);
  return answer ? [{ step, answer, reason }] : [];
}
