import type { Decision } from '../../guide/decision';
import { type Facts, nothingKnown } from '../../guide/facts';
import type { Answer } from '../../guide/guideMachine';
import { isOutcome, type OutcomeId, type StepId, stepIds, stepInfo } from '../../guide/steps';
import { allSituations, type WalkedSituation } from '../situations';
import { type Case, grouped, smallestDecision } from '../smallestDecision';
import { type PaperActs, paperActs } from './paperActs';

/** An answer as paper has it: what a reader knows is what was answered before, and ticked on the card. */
export interface PaperAnswer {
  answer: Answer;
  /** Whether it can be given at all. */
  offered: Decision<boolean>;
  /** What is ticked on the card. */
  ticks: Partial<Facts>;
  goTo: Decision<StepId>;
}

/** A step on paper, without a language. */
export interface PaperStep {
  step: Exclude<StepId, OutcomeId>;
  /** With which programs and Windows one comes here; of nothing else acts and texts depend. */
  installed: readonly Facts[];
  acts: readonly PaperActs[];
  answers: readonly PaperAnswer[];
}

/**
 * The whole guide as it goes on paper, in flow order, outcomes left out: read out of the machine, over all situations.
 * @throws Error where an answer changes what is known in a way that can't be ticked off
 */
export function paper(): PaperStep[] {
  const all = allSituations();
  const open = stepIds.filter((id): id is PaperStep['step'] => !isOutcome(id));
  return open.map((step) => {
    const here = [...all.values()].filter((one) => one.step === step);
    const installed = installedAt(here);
    const answers = stepInfo(step).answers.map((answer) => paperAnswer(answer, here, all));
    return { step, installed, acts: paperActs(step, installed), answers };
  });
}

function installedAt(here: readonly WalkedSituation[]): Facts[] {
  const groups = grouped(here, ({ facts: { client, windows } }) => `${client} ${windows}`);
  return [...groups.values()].flatMap(([one]) =>
    one ? { ...nothingKnown, client: one.facts.client, windows: one.facts.windows } : [],
  );
}

function paperAnswer(
  answer: Answer,
  here: readonly WalkedSituation[],
  all: ReadonlyMap<string, WalkedSituation>,
): PaperAnswer {
  const moves = here.map((from) => {
    const edge = from.edges.find((one) => one.answer === answer);
    return { facts: from.facts, to: edge && (all.get(edge.to) as WalkedSituation) };
  });
  const led = moves.flatMap(({ facts, to }) => (to ? [{ facts, to }] : []));
  return {
    answer,
    offered: smallestDecision(moves.map(({ facts, to }): Case<boolean> => ({ facts, result: Boolean(to) }))),
    ticks: ticksOf(answer, led),
    goTo: smallestDecision(led.map(({ facts, to }): Case<StepId> => ({ facts, result: to.step }))),
  };
}

function ticksOf(answer: Answer, led: readonly { facts: Facts; to: WalkedSituation }[]): Partial<Facts> {
  const learnt = led.flatMap(({ facts, to }) =>
    Object.entries(to.facts).filter(([name, value]) => facts[name as keyof Facts] !== value),
  );
  const ticks: Partial<Facts> = Object.fromEntries(learnt);
  for (const { facts, to } of led)
    if (JSON.stringify({ ...facts, ...ticks }) !== JSON.stringify(to.facts))
      throw new Error(`What ${answer} tells can't be ticked off: ${to.key}`);
  return ticks;
}
