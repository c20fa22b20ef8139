import type { Facts } from '../guide/facts';
import type { StepLeft, StepsLeft } from '../guide/stepsLeft';
import { allSituations, type Situation } from './situations';

/**
 * For each step the largest number of further steps before an outcome, by no more facts than it depends on.
 * @returns the table by step id; outcomes are left out
 */
export function stepsLeftTable(): StepsLeft {
  const byStep = new Map<string, Situation[]>();
  for (const situation of allSituations().values()) {
    if (situation.edges.length === 0) continue;
    byStep.set(situation.step, [...(byStep.get(situation.step) ?? []), situation]);
  }
  return Object.fromEntries([...byStep].map(([step, situations]) => [step, smallestTable(situations)]));
}

function smallestTable(situations: readonly Situation[]): StepLeft {
  let by = Object.keys(situations[0]?.facts ?? {}) as (keyof Facts)[];
  for (const fact of [...by]) {
    const fewer = by.filter((name) => name !== fact);
    if (tabulate(situations, fewer)) by = fewer;
  }
  const left = tabulate(situations, by) ?? {};
  const usual = mostFrequent(Object.values(left));
  const others = Object.entries(left).filter(([, number]) => number !== usual);
  return others.length > 0 ? { usual, by, others: Object.fromEntries(others) } : { usual };
}

/** The numbers by the named facts, or undefined if those don't determine them. */
function tabulate(situations: readonly Situation[], by: readonly (keyof Facts)[]) {
  const left: Record<string, number> = {};
  for (const situation of situations) {
    const key = by.map((name) => situation.facts[name]).join();
    if (left[key] !== undefined && left[key] !== situation.left) return undefined;
    left[key] = situation.left;
  }
  return left;
}

function mostFrequent(numbers: readonly number[]): number {
  const times = (wanted: number) => numbers.filter((number) => number === wanted).length;
  return numbers.reduce((best, number) => (times(number) > times(best) ? number : best), numbers[0] ?? 0);
}
