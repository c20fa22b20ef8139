import type { Answer } from '../../src/guide/guideMachine';
import type { Answered, Entry, Journal, Reason } from '../../src/guide/session/journal';
import type { StepId } from '../../src/guide/steps';
import { alongWay } from './graph';

/** When the sessions of the tests began. */
const begin = Date.UTC(2026, 10, 23, 9, 0);

export function answered(step: StepId, answer: Answer, minute = 0, reason?: Reason): Answered {
  return { kind: 'answered', at: begin + minute * 60_000, step, answer, ...(reason && { reason }) };
}

export function tookBack(step: StepId, minute = 0): Entry {
  return { kind: 'tookBack', at: begin + minute * 60_000, step };
}

/** The journal of somebody who answers straight on from the first step. */
export function journalOf(way: readonly Answer[]): Journal {
  const passed = alongWay(way);
  return way.map((answer, index) => answered(passed[index]?.step as StepId, answer, index));
}
