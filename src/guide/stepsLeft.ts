import type { Facts } from './facts';
import type { StepId } from './steps';

/** For each step: which facts its number depends on, the usual number, and those of other combinations, joined by commas. */
export type StepsLeft = Record<
  string,
  { by: (keyof Facts)[]; usual: number; others: Record<string, number> }
>;

/**
 * How many steps may still follow this one at the most, outcomes not counted.
 * @param table built from the guide itself (`src/build/stepsLeftTable.ts`)
 * @returns 0 at an outcome and before one
 */
export function stepsLeftAt(table: StepsLeft, step: StepId, facts: Facts): number {
  const entry = table[step];
  if (!entry) return 0;
  return entry.others[entry.by.map((name) => facts[name]).join()] ?? entry.usual;
}
