import type { StepsLeft } from '../guide/stepsLeft';
import { allSituations } from './situations';
import { grouped, smallestDecision } from './smallestDecision';

/**
 * For each step the largest number of further steps before an outcome, by no more facts than it depends on.
 * @returns the table by step id; outcomes are left out
 */
export function stepsLeftTable(): StepsLeft {
  const open = [...allSituations().values()].filter(({ edges }) => edges.length > 0);
  const byStep = grouped(open, ({ step }) => step);
  return Object.fromEntries(
    [...byStep].map(([step, situations]) => [
      step,
      smallestDecision(situations.map(({ facts, left }) => ({ facts, result: left }))),
    ]),
  );
}
