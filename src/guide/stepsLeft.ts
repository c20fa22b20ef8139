import type { Facts } from './facts';
import type { StepId } from './steps';

/** For a step the usual number, and where it depends on facts, which ones and the numbers of other combinations. */
export interface StepLeft {
  usual: number;
  by?: (keyof Facts)[];
  /** By the values of these facts, joined by commas. */
  others?: Record<string, number>;
}

export type StepsLeft = Record<string, StepLeft>;

/**
 * How many steps may still follow this one at the most, outcomes not counted.
 * @param table built from the guide itself (`src/build/stepsLeftTable.ts`)
 * @returns 0 at an outcome and before one
 */
export function stepsLeftAt(table: StepsLeft, step: StepId, facts: Facts): number {
  const entry = table[step];
  const combination = entry?.by?.map((name) => facts[name]).join() ?? '';
  return entry?.others?.[combination] ?? entry?.usual ?? 0;
}
