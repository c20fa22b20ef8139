import type { ChangedStep } from '../stepKinds';
import { makesChange, type StepId } from '../steps';
import { stampOf } from './answer';
import { changesPc, givesNames, isMade, undoes } from './carriedOut';
import type { Copied, Journal, PutBackResult } from './journal';
import { followTrail, type Trail } from './trail';

/** What the journal shows of something that was done to the PC, or may have been. */
export interface Trace {
  step: ChangedStep;
  /** Where names are given with a stamp, each time is a change of its own: the copied one, else the one that was shown. */
  stamp: string | undefined;
  /** `perhaps`: its command was copied and nobody said what came of it. */
  certainty: 'made' | 'perhaps';
  at: number;
  /** Where its last trace stands in the journal. */
  last: number;
  /** Whether it was done on another device: when, and under which names, nobody knows here. */
  handedOver: boolean;
  /** Whether the step no longer stands in the trail, or what was made there is answered otherwise since. */
  takenBack: boolean;
  /** What came of putting it back since; `perhaps`: a command that undoes it was copied. */
  putBack: { result: PutBackResult | 'perhaps'; at: number } | undefined;
  /** The commands that were copied for it, with their places in the journal. */
  copies: { entry: Copied; index: number }[];
}

/**
 * What was done to the PC, in the order of the first trace of it: made where its step was answered solved or unsolved (or
 * the backup saved), perhaps made where a changing command was only copied. What is done again under the same name is the
 * same change; what is only answered again leaves it as it is.
 */
export function tracesIn(journal: Journal): Trace[] {
  const trail = followTrail(journal);
  const traces = new Map<string, Trace>();
  const find = (step: StepId, stamp: string | undefined) => traces.get(`${step} ${stamp}`);
  const trace = (step: ChangedStep, stamp: string | undefined, at: number, last: number) => {
    const found = find(step, stamp) ?? {
      step,
      stamp,
      certainty: 'perhaps',
      at,
      last,
      handedOver: false,
      takenBack: false,
      putBack: undefined,
      copies: [],
    };
    traces.set(`${step} ${stamp}`, found);
    return Object.assign(found, { last, putBack: undefined });
  };
  for (const [index, entry] of journal.entries()) {
    if (entry.kind !== 'answered' && entry.kind !== 'copied' && entry.kind !== 'putBack') continue;
    const { kind, step, at } = entry;
    if (!makesChange(step)) continue;
    if (kind === 'putBack') {
      const found = find(step, entry.stamp);
      if (found) found.putBack = { result: entry.result, at };
    } else if (kind === 'answered') {
      if (!isMade(step, entry.answer)) continue;
      const stamp = stampOf(journal, index);
      if (!entry.again || find(step, stamp)?.certainty !== 'made')
        Object.assign(trace(step, stamp, at, index), {
          certainty: 'made',
          at,
          handedOver: entry.handedOver === true,
        });
    } else {
      const stamp = givesNames(step) ? entry.stamp : undefined;
      const found = find(step, stamp);
      if (changesPc(entry)) trace(step, stamp, at, index).copies.push({ entry, index });
      else if (undoes(entry) && found && found.putBack?.result !== 'done')
        found.putBack = { result: 'perhaps', at };
    }
  }
  return [...traces.values()].map((one) => ({ ...one, takenBack: isTakenBack(one, trail) }));
}

function isTakenBack({ step, certainty }: Trace, trail: Trail): boolean {
  const standing = trail.answered.find((one) => one.step === step);
  if (!standing) return step !== trail.step;
  return certainty === 'made' && !isMade(step, standing.answer);
}
