import type { Facts } from './facts';
import type { StepId } from './steps';

/** For each step: which facts its number depends on, and the number for each combination of them, joined by commas. */
export type StepsLeft = Record<string, { by: (keyof Facts)[]; left: Record<string, number> }>;

/**
 * How many steps may still follow this one at the most, outcomes not counted.
 * @param table built from the guide itself (`src/build/stepsLeft.ts`)
 * @returns 0 at an outcome and before one
 */
export function stepsLeftAt(table: StepsLeft, step: StepId, facts: Facts): number {
  const entry = table[step];
  return entry?.left[entry.by.map((name) => facts[name]).join()] ?? 0;
}
