import type { Facts } from './facts';
import type { StepId } from './steps';

/** For a step the usual number, and where it depends on facts, which ones and the numbers of other combinations. */
export interface StepLeft {
  usual: number;
  by?: (keyof Facts)[];
  /** By the values of these facts, joined by commas. */
  others?: Record<string, number>;
}

export interface StepsLeft {
  steps: Record<string, StepLeft>;
  /** Values of a fact that make no difference to any step, each with the value that stands for it. */
  alike: { [Name in keyof Facts]?: Record<string, string> };
}

/** The value by which a table knows a fact. */
export function valueIn(alike: StepsLeft['alike'], name: keyof Facts, facts: Facts): string {
  const value = `${facts[name]}`;
  return alike[name]?.[value] ?? value;
}

/**
 * How many steps may still follow this one at the most, outcomes not counted.
 * @param table built from the guide itself (`src/build/stepsLeftTable.ts`)
 * @returns 0 at an outcome and before one
 */
export function stepsLeftAt({ steps, alike }: StepsLeft, step: StepId, facts: Facts): number {
  const entry = steps[step];
  const combination = entry?.by?.map((name) => valueIn(alike, name, facts)).join() ?? '';
  return entry?.others?.[combination] ?? entry?.usual ?? 0;
}
