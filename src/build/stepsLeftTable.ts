import { type Facts, nothingKnown } from '../guide/facts';
import { type StepLeft, type StepsLeft, valueIn } from '../guide/stepsLeft';
import { allSituations, type Situation } from './situations';

const factNames = Object.keys(nothingKnown) as (keyof Facts)[];

/**
 * For each step the largest number of further steps before an outcome, by no more facts and values than it depends on.
 * @returns the table; outcomes are left out
 */
export function stepsLeftTable(): StepsLeft {
  const asking = [...allSituations().values()].filter(({ edges }) => edges.length > 0);
  const alike = Object.fromEntries(factNames.map((name) => [name, alikeValues(asking, name)]));
  const byStep = new Map<string, Situation[]>();
  for (const situation of asking) {
    const some = byStep.get(situation.step);
    if (some) some.push(situation);
    else byStep.set(situation.step, [situation]);
  }
  const steps = [...byStep].map(([step, situations]) => [step, smallestTable(situations, alike)]);
  return { steps: Object.fromEntries(steps), alike };
}

/** The values of a fact that never lead to another number, all else being equal, each with the first one like it. */
function alikeValues(situations: readonly Situation[], name: keyof Facts): Record<string, string> {
  const lefts = new Map<string, Map<string, number>>();
  for (const { step, facts, left } of situations) {
    const rest = [step, ...factNames.filter((other) => other !== name).map((other) => facts[other])].join();
    const numbers = lefts.get(`${facts[name]}`) ?? new Map<string, number>();
    lefts.set(`${facts[name]}`, numbers.set(rest, left));
  }
  const stand = new Map<string, Map<string, number>>();
  const alike: Record<string, string> = {};
  for (const [value, numbers] of lefts) {
    const same = [...stand].find(([, others]) =>
      [...numbers].every(([rest, left]) => (others.get(rest) ?? left) === left),
    );
    if (same) alike[value] = same[0];
    // What stands for several values knows all that is known of them.
    for (const [rest, left] of numbers) same?.[1].set(rest, left);
    if (!same) stand.set(value, numbers);
  }
  return alike;
}

function smallestTable(situations: readonly Situation[], alike: StepsLeft['alike']): StepLeft {
  let by = factNames;
  for (const fact of factNames) {
    const fewer = by.filter((name) => name !== fact);
    if (tabulate(situations, fewer, alike)) by = fewer;
  }
  const left = tabulate(situations, by, alike) ?? {};
  const usual = mostFrequent(Object.values(left));
  const others = Object.entries(left).filter(([, number]) => number !== usual);
  return others.length > 0 ? { usual, by, others: Object.fromEntries(others) } : { usual };
}

/** The numbers by the named facts, or undefined if those don't determine them. */
function tabulate(situations: readonly Situation[], by: readonly (keyof Facts)[], alike: StepsLeft['alike']) {
  const left: Record<string, number> = {};
  for (const { facts, left: number } of situations) {
    const key = by.map((name) => valueIn(alike, name, facts)).join();
    if (left[key] !== undefined && left[key] !== number) return undefined;
    left[key] = number;
  }
  return left;
}

function mostFrequent(numbers: readonly number[]): number {
  const times = (wanted: number) => numbers.filter((number) => number === wanted).length;
  return numbers.reduce((best, number) => (times(number) > times(best) ? number : best), numbers[0] ?? 0);
}
