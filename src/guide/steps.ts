import type { AnyStateNode, StateValueFrom } from 'xstate';
import { type Act, actsIn, type Tools, toolsOf } from './acts';
import { type Answer, guideMachine, type Source, type Step } from './guideMachine';
import type { ChangedStep, UndoableStep } from './stepKinds';

type StateValue = StateValueFrom<typeof guideMachine>;
type Leaves<Value> = Value extends string ? Value : { [Key in keyof Value]: Leaves<Value[Key]> }[keyof Value];
type Values<Value> = Value extends string ? never : keyof Value;

export type SectionId = Extract<Values<StateValue>, string>;
/** Every screen of the guide, outcomes included; router states (`by…`) have no screen. */
export type StepId = Exclude<Leaves<StateValue>, SectionId | `by${string}` | undefined>;
export type OutcomeId = Extract<StateValue, string> & StepId;

/** A step as the guide knows it: where it stands, what kind of screen it is, which answers it can ever have. */
export interface StepInfo {
  id: StepId;
  /** Undefined for outcomes. */
  section: SectionId | undefined;
  meta: Step & Tools;
  /** What is done there, with every program and every Windows: see `actsIn`. */
  acts: readonly Act[];
  /** In the order of the screen; `escalateNow`, which every step has, is last. Guards may forbid one. */
  answers: readonly Answer[];
}

const nodes = new Map<StepId, AnyStateNode>();

function readSteps(): Map<StepId, StepInfo> {
  const found = new Map<StepId, StepInfo>();
  const visit = (node: AnyStateNode, section: SectionId | undefined) => {
    for (const [key, child] of Object.entries(node.states)) {
      if (child.type === 'compound') visit(child, key as SectionId);
      if (!child.meta) continue;
      nodes.set(key as StepId, child);
      const own = Object.keys(child.config.on ?? {}) as Answer[];
      const acts = actsIn((child.meta as Step).acts);
      found.set(key as StepId, {
        id: key as StepId,
        section,
        meta: { ...(child.meta as Step), ...toolsOf(acts) },
        acts,
        answers: child.type === 'final' ? [] : [...own, 'escalateNow'],
      });
    }
  };
  visit(guideMachine.root, undefined);
  return found;
}

const steps = readSteps();

/** All steps and outcomes, in flow order. */
export const stepIds: readonly StepId[] = [...steps.keys()];

/** The sections, in flow order. */
export const sectionIds: readonly SectionId[] = [
  ...new Set([...steps.values()].flatMap(({ section }) => section ?? [])),
];

/**
 * Whether a string from outside (stored session, address) names a step of this guide.
 * @param id any string
 */
export function isStepId(id: string): id is StepId {
  return steps.has(id as StepId);
}

/**
 * What the guide says of one step.
 * @throws Error for an id that is no step of this guide
 */
export function stepInfo(id: StepId): StepInfo {
  const info = steps.get(id);
  if (!info) throw new Error(`Not a step of the guide: ${id}`);
  return info;
}

const behind = new Map<StepId, ReadonlySet<StepId>>();

/** The steps and outcomes that can come anywhere behind one, whatever the facts; throws for an id that is none. */
export function stepsBehind(id: StepId): ReadonlySet<StepId> {
  const found = behind.get(id) ?? whereItLeads(nodeOf(id));
  behind.set(id, found);
  return found;
}

/** The same behind one answer only. */
export function stepsNext(id: StepId): ReadonlySet<StepId> {
  return whereItLeads(nodeOf(id), false);
}

function nodeOf(id: StepId): AnyStateNode {
  const node = nodes.get(id);
  if (!node) throw new Error(`Not a step of the guide: ${id}`);
  return node;
}

const firstOf = ({ initial }: AnyStateNode) => initial.target?.[0] as AnyStateNode;

function whereItLeads(from: AnyStateNode, isFar = true): Set<StepId> {
  const entered = new Set<AnyStateNode>();
  const enterFrom = ({ transitions, always = [] }: AnyStateNode) => {
    for (const { target = [] } of [...transitions.values(), always].flat()) {
      for (const next of target) entered.add(next.type === 'compound' ? firstOf(next) : next);
    }
  };
  enterFrom(from);
  for (const node of entered) if (isFar || !node.meta) enterFrom(node);
  return new Set([...entered].filter(({ meta }) => meta).map(({ key }) => key as StepId));
}

/** Whether the step is an outcome, that is, ends the trail. */
export function isOutcome(id: StepId): id is OutcomeId {
  return stepInfo(id).meta.kind === 'outcome';
}

/** Whether the step changes something on the PC, or writes a backup. */
export function makesChange(id: StepId): id is ChangedStep {
  const { meta } = stepInfo(id);
  return meta.kind === 'instruction' ? meta.effect !== 'none' : writesBackup(id);
}

/** Whether what the step does to the PC can be put back as it was. */
export function isUndoable(id: StepId): id is UndoableStep {
  const { meta } = stepInfo(id);
  return meta.kind === 'instruction' && meta.effect === 'undoable';
}

/** Whether the step deletes something for good. */
export function isLasting(id: StepId): boolean {
  const { meta } = stepInfo(id);
  return meta.kind === 'instruction' && meta.effect === 'lasting';
}

/** Whether the step saves a copy, before another changes what is copied. */
export function writesBackup(id: StepId): boolean {
  const { meta } = stepInfo(id);
  return meta.kind === 'question' && meta.writesBackup !== undefined;
}

/**
 * Sources of a step and of its single answers beyond the present article.
 * @returns empty if the step and all its answers are in the article
 */
export function beyondArticle(id: StepId): { step: Source | undefined; answers: [Answer, Source][] } {
  const { meta } = stepInfo(id);
  const step = meta.sources.includes('article') ? undefined : meta.sources[0];
  return { step, answers: Object.entries(meta.answerSources ?? {}) as [Answer, Source][] };
}
