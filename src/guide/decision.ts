import type { Facts } from './facts';

/** What depends on a fact: what holds by some of its values, and what holds with all others. */
export interface Fork<Result> {
  by: keyof Facts;
  usual: Decision<Result>;
  others: Record<string, Decision<Result>>;
}

/** Something that holds always, or the fact that it depends on. */
export type Decision<Result> = Result | Fork<Result>;

/** Whether it depends on a fact. */
export function isFork<Result>(decision: Decision<Result>): decision is Fork<Result> {
  return typeof decision === 'object' && decision !== null && 'by' in decision;
}

/** What holds with these facts. */
export function decide<Result>(decision: Decision<Result>, facts: Facts): Result {
  let left = decision;
  while (isFork(left)) left = left.others[String(facts[left.by])] ?? left.usual;
  return left;
}
