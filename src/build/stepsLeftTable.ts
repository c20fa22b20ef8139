import type { Facts } from '../guide/facts';
import type { StepLeft, StepsLeft } from '../guide/stepsLeft';
import { allSituations, type WalkedSituation } from './situations';

/**
 * For each step the largest number of further steps before an outcome, by no more facts than it depends on.
 * @returns the table by step id; outcomes are left out
 */
export function stepsLeftTable(): StepsLeft {
  const byStep = grouped([...allSituations().values()], ({ step }) => step);
  const open = [...byStep].filter(([, [first]]) => first && first.edges.length > 0);
  return Object.fromEntries(open.map(([step, situations]) => [step, smallest(situations)]));
}

/** Of all that can be asked for first, what needs the least to be written. */
function smallest(situations: readonly WalkedSituation[]): StepLeft {
  const [first] = situations;
  if (!first || situations.every(({ left }) => left === first.left)) return first?.left ?? 0;
  const facts = Object.keys(first.facts) as (keyof Facts)[];
  const asked = facts.filter((fact) => situations.some((one) => one.facts[fact] !== first.facts[fact]));
  const told = asked.map((fact) => split(situations, fact));
  return told.reduce((best, one) => (sizeOf(one) < sizeOf(best) ? one : best));
}

function split(situations: readonly WalkedSituation[], by: keyof Facts): StepLeft {
  const groups = [...grouped(situations, ({ facts }) => String(facts[by]))];
  const parts = groups.map(([value, group]) => ({ value, left: smallest(group) }));
  const times = (left: StepLeft) => parts.filter((one) => same(one.left, left)).length;
  const usual = parts
    .map(({ left }) => left)
    .reduce((best, left) => (times(left) > times(best) ? left : best));
  const others = parts.filter(({ left }) => !same(left, usual)).map(({ value, left }) => [value, left]);
  return others.length > 0 ? { by, usual, others: Object.fromEntries(others) } : usual;
}

function grouped(
  situations: readonly WalkedSituation[],
  by: (one: WalkedSituation) => string,
): Map<string, WalkedSituation[]> {
  const groups = new Map<string, WalkedSituation[]>();
  for (const situation of situations) {
    const group = groups.get(by(situation));
    if (group) group.push(situation);
    else groups.set(by(situation), [situation]);
  }
  return groups;
}

const sizeOf = (left: StepLeft) => JSON.stringify(left).length;
const same = (one: StepLeft, other: StepLeft) => JSON.stringify(one) === JSON.stringify(other);
