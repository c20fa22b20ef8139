import { type Decision, isFork } from '../../guide/decision';
import type { Facts } from '../../guide/facts';

/** That a fact has one of some values. */
export interface Condition {
  by: keyof Facts;
  values: readonly string[];
}

/** One line of several that are read from the top: the first whose conditions all hold counts; the last one has none. */
export interface Rule<Result> {
  when: readonly Condition[];
  to: Result | Rules<Result>;
}

/** A list within a list, so that no result is taken for one. */
export interface Rules<Result> {
  rules: readonly Rule<Result>[];
}

/** A decision as it is read on paper. */
export function rulesOf<Result>(decision: Decision<Result>): Rule<Result>[] {
  if (!isFork(decision)) return [{ when: [], to: decision }];
  const { by, usual, others } = decision;
  const groups = new Map<string, { values: string[]; to: Decision<Result> }>();
  for (const [value, to] of Object.entries(others)) {
    const key = JSON.stringify(to);
    const group = groups.get(key) ?? { values: [], to };
    groups.set(key, group);
    group.values.push(value);
  }
  return [...[...groups.values()].flatMap(({ values, to }) => behind({ by, values }, to)), ...rulesOf(usual)];
}

/** What holds behind a condition: two lines say it along with theirs, more are a list of their own. */
function behind<Result>(condition: Condition, to: Decision<Result>): Rule<Result>[] {
  const rules = rulesOf(to);
  return rules.length < 3
    ? rules.map((rule) => ({ ...rule, when: [condition, ...rule.when] }))
    : [{ when: [condition], to: { rules } }];
}

/** Whether a line leads to a list of further ones. */
export function isList<Result>(to: Result | Rules<Result>): to is Rules<Result> {
  return typeof to === 'object' && to !== null && 'rules' in to;
}

/**
 * A decision that is read without any list within the list.
 * @throws Error where it takes one: the booklet has no words for that
 */
export function linesOf<Result>(decision: Decision<Result>): { when: readonly Condition[]; to: Result }[] {
  return rulesOf(decision).map(({ when, to }) => {
    if (isList(to)) throw new Error(`The booklet has no words for ${JSON.stringify(decision)}`);
    return { when, to };
  });
}
