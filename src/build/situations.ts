import type { Facts } from '../guide/facts';
import type { Answer } from '../guide/guideMachine';
import { firstSituation, type Situation } from '../guide/situation';
import { isOutcome, type StepId } from '../guide/steps';

/** A step together with the facts that guards read: two situations with one key go on alike. */
export interface WalkedSituation {
  key: string;
  step: StepId;
  facts: Facts;
  /** Empty at outcomes. */
  edges: readonly { answer: Answer; to: string }[];
  /** The answers of a shortest way here. */
  way: readonly Answer[];
  /** The largest number of further steps before an outcome. */
  left: number;
}

/**
 * Walks the whole guide, breadth first.
 * @returns every reachable situation by its key, in the order in which it was first reached
 */
export function allSituations(): Map<string, WalkedSituation> {
  const ways = new Map<Situation, readonly Answer[]>([[firstSituation, []]]);
  const found = new Map<string, WalkedSituation>();
  for (const [{ key, step, facts, answers, next }, way] of ways) {
    const edges = answers.map((answer) => {
      const to = next(answer);
      if (!ways.has(to)) ways.set(to, [...way, answer]);
      return { answer, to: to.key };
    });
    found.set(key, { key, step, facts, edges, way, left: 0 });
  }
  countDown(found);
  return found;
}

/** Fills in `left`; throws if the guide ever goes in circles, because then there is no such number. */
function countDown(situations: Map<string, WalkedSituation>): void {
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (key: string): number => {
    const situation = situations.get(key);
    if (!situation) throw new Error(`No such situation: ${key}`);
    if (open.has(key)) throw new Error(`The guide goes in circles at ${key}`);
    if (!done.has(key)) {
      open.add(key);
      const further = situation.edges.map(({ to }) => (isOutcomeKey(to) ? 0 : 1 + visit(to)));
      situation.left = Math.max(0, ...further);
      open.delete(key);
      done.add(key);
    }
    return situation.left;
  };
  const isOutcomeKey = (key: string) => isOutcome((situations.get(key) as WalkedSituation).step);
  for (const key of situations.keys()) visit(key);
}
