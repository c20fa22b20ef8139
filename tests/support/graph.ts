import { allSituations, type WalkedSituation } from '../../src/build/situations';
import type { Facts } from '../../src/guide/facts';
import type { Answer } from '../../src/guide/guideMachine';
import { isOutcome, type StepId } from '../../src/guide/steps';

/** What is known of some facts: one value, or any of several. */
export type Given = { [Name in keyof Facts]?: Facts[Name] | readonly Facts[Name][] };

export interface Edge {
  from: WalkedSituation;
  answer: Answer;
  to: WalkedSituation;
}

const byKey = allSituations();

/** Every situation of the guide, the first one first. */
export const situations: readonly WalkedSituation[] = [...byKey.values()];
export const firstSituation: WalkedSituation = situationAt([...byKey.keys()][0]);
const bySituation = new Map<WalkedSituation, readonly Edge[]>(
  situations.map((from) => [
    from,
    from.edges.map(({ answer, to }) => ({ from, answer, to: situationAt(to) })),
  ]),
);
/** Every answer that can be given in every situation. */
export const edges: readonly Edge[] = [...bySituation.values()].flat();
const byStep = grouped(situations, ({ step }) => step);

/** The situations that have something in common, by what that is. */
export function grouped<Key>(
  some: readonly WalkedSituation[],
  by: (one: WalkedSituation) => Key,
): Map<Key, WalkedSituation[]> {
  const groups = new Map<Key, WalkedSituation[]>();
  for (const one of some) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

function situationAt(key: string | undefined): WalkedSituation {
  const situation = byKey.get(key ?? '');
  if (!situation) throw new Error(`No such situation: ${key}`);
  return situation;
}

/** The situations of a step in which the given facts hold; throws if there are none, so that no test is empty. */
export function at(step: StepId, given: Given = {}): WalkedSituation[] {
  const found = (byStep.get(step) ?? []).filter(({ facts }) => holds(facts, given));
  if (found.length === 0) throw new Error(`Never at ${step} with ${JSON.stringify(given)}`);
  return found;
}

function holds(facts: Facts, given: Given): boolean {
  return Object.entries(given).every(([name, value]) => {
    const fact = facts[name as keyof Facts];
    return Array.isArray(value) ? value.includes(fact) : value === fact;
  });
}

/** The edges of one situation, with what they lead to. */
export function edgesFrom(from: WalkedSituation): readonly Edge[] {
  return bySituation.get(from) ?? [];
}

/** Where an answer leads; undefined where it is not offered. */
export function follow(from: WalkedSituation, answer: Answer): WalkedSituation | undefined {
  return edgesFrom(from).find((edge) => edge.answer === answer)?.to;
}

/** All steps that an answer leads to, wherever the given facts hold; `undefined` stands for "not offered". */
export function nextSteps(step: StepId, answer: Answer, given: Given = {}): (StepId | undefined)[] {
  return [...new Set(at(step, given).map((situation) => follow(situation, answer)?.step))];
}

/** The situations that can be reached from some, themselves included, by the edges that are not closed. */
export function reachable(
  from: readonly WalkedSituation[] = [firstSituation],
  closed: (edge: Edge) => boolean = () => false,
): Set<WalkedSituation> {
  const found = new Set(from);
  for (const situation of found) {
    for (const edge of edgesFrom(situation)) if (!closed(edge)) found.add(edge.to);
  }
  return found;
}

export function stepsOf(some: Iterable<WalkedSituation>): Set<StepId> {
  return new Set([...some].map(({ step }) => step));
}

/** The situations that a way passes, from the first to where it ends. */
export function alongWay(way: readonly Answer[]): WalkedSituation[] {
  const passed = [firstSituation];
  for (const answer of way) {
    const here = passed[passed.length - 1] as WalkedSituation;
    const next = follow(here, answer);
    if (!next) throw new Error(`${answer} is not offered at ${here.key}`);
    passed.push(next);
  }
  return passed;
}

/** The answers of a longest way from the first step to an outcome. */
export function longestWay(): Answer[] {
  const way: Answer[] = [];
  let here = firstSituation;
  while (!isOutcome(here.step)) {
    const { left } = here;
    const furthest = edgesFrom(here).find(
      ({ to }) => left === 0 || (!isOutcome(to.step) && to.left === left - 1),
    );
    if (!furthest)
      throw new Error(`${here.key} says ${left} steps left, but none of its answers leads that far`);
    way.push(furthest.answer);
    here = furthest.to;
  }
  return way;
}
