import { type Decision, type Fork, isFork } from '../guide/decision';
import type { Facts } from '../guide/facts';

/** What holds with some facts. */
export interface Case<Result> {
  facts: Facts;
  result: Result;
}

type Name = keyof Facts;
type Known<Result> = Map<string, Decision<Result>>;

/**
 * Finds what something depends on.
 * @param cases at least one; the same facts never with two results
 * @returns of all that can be asked for first, and then, what needs the least to be written; it holds in each of the cases
 */
export function smallestDecision<Result>(cases: readonly Case<Result>[]): Decision<Result> {
  const [first] = cases;
  if (!first) throw new Error('Nothing is known of no case');
  const names = namesThatMatter(cases, Object.keys(first.facts) as Name[]);
  const distinct = [...grouped(cases, ({ facts }) => keyOf(facts, names)).values()].flatMap(
    ([one]) => one ?? [],
  );
  return smallest(distinct, names, new Map());
}

function smallest<Result>(
  cases: readonly Case<Result>[],
  names: readonly Name[],
  known: Known<Result>,
): Decision<Result> {
  const [first] = cases as [Case<Result>];
  if (cases.every(({ result }) => same(result, first.result))) return first.result;
  const key = cases.map(({ facts }) => keyOf(facts, names)).join();
  const found = known.get(key) ?? shortest(forksOf(cases, names, known));
  known.set(key, found);
  return found;
}

/** All forks that can come first: some values of a fact on one side, all others on the other. */
function forksOf<Result>(cases: readonly Case<Result>[], names: readonly Name[], known: Known<Result>) {
  return names.flatMap((by) => {
    const sides = alikeValues(cases, by, names);
    if (sides.length < 2) return [];
    return sides.map((values): Fork<Result> => {
      const isOther = ({ facts }: Case<Result>) => values.includes(String(facts[by]));
      const other = smallest(cases.filter(isOther), names, known);
      const usual = smallest(
        cases.filter((one) => !isOther(one)),
        names,
        known,
      );
      const others = Object.fromEntries(values.map((value) => [value, other]));
      // Asked twice in a row is asked once.
      return isFork(usual) && usual.by === by
        ? { ...usual, others: { ...others, ...usual.others } }
        : { by, usual, others };
    });
  });
}

/** The values of a fact in groups, each of those with which everything goes on alike. */
function alikeValues<Result>(cases: readonly Case<Result>[], by: Name, names: readonly Name[]): string[][] {
  const rest = names.filter((name) => name !== by);
  const groups: { values: string[]; results: Map<string, Result> }[] = [];
  for (const [value, own] of grouped(cases, ({ facts }) => String(facts[by]))) {
    const results = own.map(({ facts, result }) => [keyOf(facts, rest), result] as const);
    const fits = groups.find((group) =>
      results.every(([key, result]) => !group.results.has(key) || same(group.results.get(key), result)),
    );
    const group = fits ?? { values: [], results: new Map<string, Result>() };
    if (!fits) groups.push(group);
    group.values.push(value);
    for (const [key, result] of results) group.results.set(key, result);
  }
  return groups.map(({ values }) => values);
}

/** The facts without which the results could not be told apart. */
function namesThatMatter<Result>(cases: readonly Case<Result>[], names: readonly Name[]): Name[] {
  const tellApart = (some: readonly Name[]) =>
    [...grouped(cases, ({ facts }) => keyOf(facts, some)).values()].every((group) =>
      group.every(({ result }) => same(result, group[0]?.result)),
    );
  if (!tellApart(names)) throw new Error('The same facts have two results');
  return names.reduceRight<Name[]>(
    (left, name) => {
      const without = left.filter((one) => one !== name);
      return tellApart(without) ? without : left;
    },
    [...names],
  );
}

/** Things that have something in common, by what that is. */
export function grouped<Thing, Key>(things: readonly Thing[], by: (one: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const one of things) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

const keyOf = (facts: Facts, names: readonly Name[]) => names.map((name) => facts[name]).join('|');
const shortest = <Thing>(things: readonly Thing[]) =>
  things.reduce((best, one) => (JSON.stringify(one).length < JSON.stringify(best).length ? one : best));
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
