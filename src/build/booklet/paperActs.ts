import { type Act, holds } from '../../guide/acts';
import {
  type BuiltCommand,
  buildCommand,
  type CommandId,
  isCommandUseful,
} from '../../guide/commands/commands';
import type { Decision } from '../../guide/decision';
import type { Facts } from '../../guide/facts';
import { type StepId, stepInfo } from '../../guide/steps';
import { type Case, smallestDecision } from '../smallestDecision';

/** What is typed for an act: into a window, into the Command Prompt, more than anybody would, or one line after the other. */
export interface Typed {
  into: 'window' | 'cmd' | 'nowhere' | 'each';
  line: string;
}

/** One thing that is done by hand, and what is typed for it. */
export interface PaperAct {
  act: Act;
  typed: Decision<Typed>;
}

/** Acts in a row that the same people do. */
export interface PaperActs {
  /** With which programs and Windows they are done. */
  when: Decision<boolean>;
  /** Whether those do them who leave out the ones before, and nobody else. */
  isOtherwise: boolean;
  acts: readonly PaperAct[];
}

/** The longest line that is typed from paper without a slip. */
const longestTyped = 60;

/**
 * What is done at a step by hand, in order.
 * @param cases all programs and Windows with which one comes there
 */
export function paperActs(step: StepId, cases: readonly Facts[]): PaperActs[] {
  const all = stepInfo(step).acts;
  const byWhom: { done: readonly boolean[]; acts: Act[] }[] = [];
  for (const act of all) {
    const done = cases.map((facts) => isDone(act, facts));
    const last = byWhom.at(-1);
    if (act.by === 'command' || !done.includes(true)) continue;
    if (last && String(last.done) === String(done)) last.acts.push(act);
    else byWhom.push({ done, acts: [act] });
  }
  return byWhom.map(({ done, acts }, index) => ({
    when: smallestDecision(cases.map((facts, at) => ({ facts, result: done[at] === true }))),
    isOtherwise:
      isOpposite(byWhom[index - 1], done) && !isOpposite(byWhom[index - 2], byWhom[index - 1]?.done),
    acts: acts.map((act) => withTyped(act, all, cases)),
  }));
}

const isOpposite = (before: { done: readonly boolean[] } | undefined, done: readonly boolean[] = []) =>
  before?.done.every((one, at) => one !== done[at]) ?? false;

const usefulOf = ({ commands = [] }: Act, facts: Facts) =>
  commands.filter((id) => isCommandUseful(id, facts));
const isDone = (act: Act, facts: Facts) =>
  holds(act, facts) && (!act.commands || usefulOf(act, facts).length > 0);

function withTyped(act: Act, all: readonly Act[], cases: readonly Facts[]): PaperAct {
  const instead = act.byCommand ? all.slice(all.indexOf(act)).find(({ by }) => by === 'command') : undefined;
  const typed = cases
    .filter((facts) => isDone(act, facts))
    .map((facts): Case<Typed> => {
      const ids = usefulOf(instead ?? act, facts);
      const lines = ids.flatMap((id) => (instead ? inPrompt(id, facts) : inWindow(id, facts)));
      return { facts, result: lines.length > 1 ? { into: 'each', line: '' } : (lines[0] ?? nothing) };
    });
  return { act, typed: smallestDecision(typed) };
}

const nothing: Typed = { into: 'nowhere', line: '' };
/** Names that a session would make new have zeros on paper. */
const basisOf = (facts: Facts) => ({ facts, values: {}, stamp: '00000000-0000' });

function inWindow(id: CommandId, facts: Facts): Typed {
  const run = buildCommand(id, 'run', basisOf(facts));
  return typedInto('window', run.ok ? run : buildCommand(id, 'dialog', basisOf(facts)));
}

const inPrompt = (id: CommandId, facts: Facts) => typedInto('cmd', buildCommand(id, 'cmd', basisOf(facts)));

const typedInto = (into: Typed['into'], built: BuiltCommand): Typed =>
  built.ok && built.line.length <= longestTyped ? { into, line: built.line } : nothing;
