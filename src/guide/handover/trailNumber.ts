import type { Answered, Reason } from '../session/journal';
import { reasonsAt } from '../session/reasonsAt';
import { firstSituation, type Situation } from '../situation';
import { isOutcome, type StepId } from '../steps';

/** An answer as it stands, with its reason. */
export interface Said {
  step: StepId;
  answer: Answered['answer'];
  reason: Reason | undefined;
}

/** More than there are ways to end behind any step: as many as a number keeps apart. */
const ends = 48;

/** All that can be said in a situation: what leads to a step, and what leads to an outcome. */
function sayable({ step, answers, next }: Situation): { on: Said[]; out: Said[] } {
  const all = answers.flatMap((answer) =>
    (answer === 'couldNot' ? [undefined, ...reasonsAt(step)] : [undefined]).map(
      (reason): Said => ({ step, answer, reason }),
    ),
  );
  const leadsOut = ({ answer }: Said) => isOutcome(next(answer).step);
  return { on: all.filter((one) => !leadsOut(one)), out: all.filter(leadsOut) };
}

/** All that a trail can end with where nothing is left to be said but one thing, and behind that: nothing more comes first. */
function endsBehind(here: Situation): Said[][] {
  const { on, out } = sayable(here);
  const [only] = on.length === 1 ? on : [];
  const behind = only ? endsBehind(here.next(only.answer)).map((rest) => [only, ...rest]) : [];
  return [[], ...out.map((said) => [said]), ...behind];
}

const keyOf = ({ step, answer, reason }: Said) => `${step} ${answer} ${reason}`;

/** Where it stands in a list; an older version may have kept a reason that this step doesn't have. */
function placeIn(list: readonly Said[], { answer, reason }: Pick<Answered, 'answer' | 'reason'>): number {
  const place = list.findIndex((one) => one.answer === answer && one.reason === reason);
  return place === -1 ? list.findIndex((one) => one.answer === answer) : place;
}

/**
 * A trail as one number: each answer is a digit, of as many as could be said there; what it ends with is the last one.
 * @param trail from the first step on, each answer where it is offered
 */
export function numberOf(trail: readonly Pick<Answered, 'answer' | 'reason'>[]): bigint {
  const digits: { digit: number; count: number }[] = [];
  let here = firstSituation;
  let last = firstSituation;
  let rest: Said[] = [];
  for (const given of trail) {
    const { on, out } = sayable(here);
    const digit = placeIn(on, given);
    const said = on[digit] ?? out[placeIn(out, given)];
    if (said) rest.push(said);
    here = here.next(given.answer);
    if (digit === -1 || on.length < 2) continue;
    digits.push({ digit, count: on.length });
    last = here;
    rest = [];
  }
  const end = endsBehind(last).findIndex((one) => String(one.map(keyOf)) === String(rest.map(keyOf)));
  // The one in front says where the digits end.
  const steps = digits.reduceRight((sum, { digit, count }) => sum * BigInt(count) + BigInt(digit), 1n);
  return steps * BigInt(ends) + BigInt(end);
}

/**
 * The trail of a number.
 * @returns undefined if it is that of none
 */
export function trailOf(number: bigint): Said[] | undefined {
  const trail: Said[] = [];
  let here = firstSituation;
  let digits = number / BigInt(ends);
  if (digits === 0n) return undefined;
  while (digits > 1n) {
    const { on } = sayable(here);
    const count = BigInt(on.length);
    const said = count > 0n ? on[Number(digits % count)] : undefined;
    if (!said) return undefined;
    trail.push(said);
    here = here.next(said.answer);
    digits /= count;
  }
  const end = digits === 1n ? endsBehind(here)[Number(number % BigInt(ends))] : undefined;
  return end && [...trail, ...end];
}
