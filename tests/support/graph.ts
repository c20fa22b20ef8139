import { allSituations, type Situation } from '../../src/build/situations';
import type { Facts } from '../../src/guide/facts';
import type { Answer } from '../../src/guide/guideMachine';
import { isOutcome, type StepId } from '../../src/guide/steps';

/** What is known of some facts: one value, or any of several. */
export type Given = { [Name in keyof Facts]?: Facts[Name] | readonly Facts[Name][] };

export interface Edge {
  from: Situation;
  answer: Answer;
  to: Situation;
}

const byKey = allSituations();

/** Every situation of the guide, the first one first. */
export const situations: readonly Situation[] = [...byKey.values()];
export const firstSituation: Situation = situationAt([...byKey.keys()][0]);
const bySituation = new Map<Situation, readonly Edge[]>(
  situations.map((from) => [
    from,
    from.edges.map(({ answer, to }) => ({ from, answer, to: situationAt(to) })),
  ]),
);
/** Every answer that can be given in every situation. */
export const edges: readonly Edge[] = [...bySituation.values()].flat();
const byStep = grouped(situations, ({ step }) => step);

/** The situations that have something in common, by what that is. */
export function grouped<Key>(some: readonly Situation[], by: (one: Situation) => Key): Map<Key, Situation[]> {
  const groups = new Map<Key, Situation[]>();
  for (const one of some) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

function situationAt(key: string | undefined): Situation {
  const situation = byKey.get(key ?? '');
  if (!situation) throw new Error(`No such situation: ${key}`);
  return situation;
}

/** The situations of a step in which the given facts hold; throws if there are none, so that no test is empty. */
export function at(step: StepId, given: Given = {}): Situation[] {
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
export function edgesFrom(from: Situation): readonly Edge[] {
  return bySituation.get(from) ?? [];
}

/** Where an answer leads; undefined where it is not offered. */
export function follow(from: Situation, answer: Answer): Situation | undefined {
  return edgesFrom(from).find((edge) => edge.answer === answer)?.to;
}

/** All steps that an answer leads to, wherever the given facts hold; `undefined` stands for "not offered". */
export function nextSteps(step: StepId, answer: Answer, given: Given = {}): (StepId | undefined)[] {
  return [...new Set(at(step, given).map((situation) => follow(situation, answer)?.step))];
}

/** The situations that can be reached from some, themselves included, by the edges that are not closed. */
export function reachable(
  from: readonly Situation[] = [firstSituation],
  closed: (edge: Edge) => boolean = () => false,
): Set<Situation> {
  const found = new Set(from);
  for (const situation of found) {
    for (const edge of edgesFrom(situation)) if (!closed(edge)) found.add(edge.to);
  }
  return found;
}

export function stepsOf(some: Iterable<Situation>): Set<StepId> {
  return new Set([...some].map(({ step }) => step));
}

/** The situations that a way passes, from the first to where it ends. */
export function alongWay(way: readonly Answer[]): Situation[] {
  const passed = [firstSituation];
  for (const answer of way) {
    const here = passed[passed.length - 1] as Situation;
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
