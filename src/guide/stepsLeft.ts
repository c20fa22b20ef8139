import type { Facts } from './facts';
import type { StepId } from './steps';

/** A number, or the fact that it depends on: the usual number, and by the fact's values the others. */
export type StepLeft = number | { by: keyof Facts; usual: StepLeft; others: Record<string, StepLeft> };

export type StepsLeft = Record<string, StepLeft>;

/**
 * How many steps may still follow this one at the most, outcomes not counted.
 * @param table built from the guide itself (`src/build/stepsLeftTable.ts`)
 * @returns 0 at an outcome and before one
 */
export function stepsLeftAt(table: StepsLeft, step: StepId, facts: Facts): number {
  let left = table[step] ?? 0;
  while (typeof left === 'object') left = left.others[String(facts[left.by])] ?? left.usual;
  return left;
}
