import { describe, expect, it } from 'vitest';
import { stepsLeftTable } from '../../src/build/stepsLeftTable';
import { type Decision, isFork } from '../../src/guide/decision';
import { type Facts, nothingKnown } from '../../src/guide/facts';
import { isOutcome, type StepId, stepIds } from '../../src/guide/steps';
import { stepsLeftAt } from '../../src/guide/stepsLeft';
import { alongWay, at, edgesFrom, firstSituation, longestWay, situations } from '../support/graph';

const table = stepsLeftTable();

describe('The number of steps left', () => {
  it('is the one of the whole guide in every situation', () => {
    const wrong = situations.filter(({ step, facts, left }) => stepsLeftAt(table, step, facts) !== left);
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('is one more than after the answer that leads furthest, and 0 before an outcome', () => {
    const wrong = situations.filter((situation) => {
      const further = edgesFrom(situation).map(({ to }) => (isOutcome(to.step) ? 0 : to.left + 1));
      return situation.left !== Math.max(0, ...further);
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('begins with 24 and falls by one on the longest way', () => {
    const numbers = alongWay(longestWay())
      .filter(({ step }) => !isOutcome(step))
      .map(({ step, facts }) => stepsLeftAt(table, step, facts));
    expect(firstSituation.left).toBe(24);
    expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => 24 - index));
  });

  it('is tabulated for every step, and 0 at outcomes, which are not in the table', () => {
    expect(Object.keys(table).sort()).toEqual(stepIds.filter((id) => !isOutcome(id)).sort());
    expect(stepsLeftAt(table, 'resolved', nothingKnown)).toBe(0);
  });

  it('asks for no more facts than it depends on', () => {
    const needless = Object.entries(table).flatMap(([step, left]) =>
      [...factsIn(left)]
        .filter((fact) => {
          const rest = [...factsIn(left)].filter((name) => name !== fact);
          const numbers = new Map<string, Set<number>>();
          for (const { facts, left } of at(step as StepId)) {
            const key = rest.map((name) => facts[name]).join();
            numbers.set(key, (numbers.get(key) ?? new Set()).add(left));
          }
          return [...numbers.values()].every(({ size }) => size === 1);
        })
        .map((fact) => `${step} ${fact}`),
    );
    expect(needless).toEqual([]);
  });

  it('takes little to say: a phone loads it before the first answer', () => {
    expect(JSON.stringify(table).length).toBeLessThan(5000);
  });
});

/** The facts that a number depends on. */
function factsIn(left: Decision<number>): Set<keyof Facts> {
  if (!isFork(left)) return new Set();
  const parts = [left.usual, ...Object.values(left.others)];
  return new Set([left.by, ...parts.flatMap((part) => [...factsIn(part)])]);
}
