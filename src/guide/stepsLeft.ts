import { type Decision, decide } from './decision';
import type { Facts } from './facts';
import type { StepId } from './steps';

/** For each step the largest number of further steps before an outcome. */
export type StepsLeft = Record<string, Decision<number>>;

/**
 * How many steps may still follow this one at the most, outcomes not counted.
 * @param table built from the guide itself (`src/build/stepsLeftTable.ts`)
 * @returns 0 at an outcome and before one
 */
export function stepsLeftAt(table: StepsLeft, step: StepId, facts: Facts): number {
  return decide(table[step] ?? 0, facts);
}
