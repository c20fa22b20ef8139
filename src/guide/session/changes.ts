import { type CommandId, commandIds, commandInfo, hasLine } from '../commands/commands';
import type { Answer } from '../guideMachine';
import { type StepId, stepInfo } from '../steps';
import { type Copied, type Journal, lastAnswer, type PutBackResult, standingAnswers } from './journal';
import { stampFor } from './stamp';
import { followTrail } from './trail';

/** Something that was done to the PC, or may have been; it stays even where its answer was taken back. */
export interface Change {
  step: StepId;
  /** Where names are given with a stamp, each time is a change of its own: the copied one, else the one that was shown. */
  stamp: string | undefined;
  /** `perhaps`: its command was copied and nobody said what came of it. */
  certainty: 'made' | 'perhaps';
  at: number;
  /** Where its last trace stands in the journal. */
  last: number;
  /** Whether the step no longer stands in the trail. */
  takenBack: boolean;
  /** What came of putting it back since; `perhaps`: a command that undoes it was copied. */
  putBack: { result: PutBackResult | 'perhaps'; at: number } | undefined;
  /** The commands that were copied for it, with their places in the journal. */
  copies: { entry: Copied; index: number }[];
}

/**
 * What was done to the PC, in the order of the first trace of it: made where its step was answered solved or unsolved (or
 * the backup saved), perhaps made where a changing command was only copied. What is done again under the same name, or
 * only answered again, is the same change.
 */
export function changesIn(journal: Journal): Change[] {
  const trail = followTrail(journal);
  const standing = new Set<StepId>([...trail.answered.map(({ step }) => step), trail.step]);
  const changes = new Map<string, Change>();
  /** The change of each step that its next answer is about. */
  const current = new Map<StepId, Change>();
  const trace = (step: StepId, stamp: string | undefined, at: number, last: number) => {
    const change = changes.get(keyOf(step, stamp)) ?? {
      step,
      stamp,
      certainty: 'perhaps',
      at,
      last,
      takenBack: !standing.has(step),
      putBack: undefined,
      copies: [],
    };
    changes.set(keyOf(step, stamp), change);
    return Object.assign(change, { last, putBack: undefined });
  };
  for (const [index, entry] of journal.entries()) {
    if (entry.kind === 'gave' || entry.kind === 'noted' || entry.kind === 'tookBack') continue;
    const { kind, step, at } = entry;
    const stamp = kind === 'copied' && naming.has(entry.command) ? entry.stamp : undefined;
    const found = changes.get(keyOf(step, kind === 'putBack' ? entry.stamp : stamp));
    if (kind === 'putBack') {
      if (found) found.putBack = { result: entry.result, at };
    } else if (kind === 'copied' && undoing.has(entry.command)) {
      if (found && found.putBack?.result !== 'done') found.putBack = { result: 'perhaps', at };
    } else if (kind === 'copied' && isChanging(entry)) {
      const change = trace(step, stamp, at, index);
      change.copies.push({ entry, index });
      current.set(step, change);
    } else if (kind === 'answered' && isMade(step, entry.answer)) {
      const done = current.get(step) ?? givenAgain(journal, index, changes);
      current.delete(step);
      const shown = givesNames(step) ? stampFor(journal.slice(0, index), step, at) : undefined;
      Object.assign(trace(step, done ? done.stamp : shown, at, index), { certainty: 'made', at });
    }
  }
  return [...changes.values()];
}

/** Whether anything was done to the PC at all, as far as the journal tells. */
export function hasChanges(journal: Journal): boolean {
  return journal.some(
    (entry) =>
      (entry.kind === 'answered' && isMade(entry.step, entry.answer)) ||
      (entry.kind === 'copied' && !undoing.has(entry.command) && isChanging(entry)),
  );
}

const keyOf = (step: StepId, stamp: string | undefined) => `${step} ${stamp}`;

/** Commands that undo others. */
const undoing: ReadonlySet<CommandId> = new Set(commandIds.flatMap((id) => commandInfo(id).undo ?? []));
/** Commands that give a name with their stamp, and the one that needs it again. */
const naming: ReadonlySet<CommandId> = new Set(['setFolderAside', 'putFolderBack']);

function givesNames(step: StepId): boolean {
  return stepInfo(step).meta.commands?.some((command) => naming.has(command)) ?? false;
}

function isMade(step: StepId, answer: Answer): boolean {
  const { meta } = stepInfo(step);
  if (meta.kind === 'instruction') return answer === 'solved' || answer === 'unsolved';
  return meta.kind === 'question' && meta.writesBackup === true && answer === 'backedUp';
}

/** Closing a program is part of a change, and none by itself. */
function isChanging({ step, command }: Copied): boolean {
  const { effect } = commandInfo(command);
  const { meta } = stepInfo(step);
  if (effect === 'writesFile') return hasLine(command, 'cmd');
  if (effect === 'harmless') return meta.kind === 'instruction' && meta.effect === 'harmless';
  return effect === 'undoable' || effect === 'lasting';
}

/**
 * Going forward again, or correcting an answer, gives one without doing anything on the PC.
 * @returns the step's last change, if the answer at `index` was only given again
 */
function givenAgain(
  journal: Journal,
  index: number,
  changes: ReadonlyMap<string, Change>,
): Change | undefined {
  const entry = journal[index];
  if (entry?.kind !== 'answered') return undefined;
  const before = journal.slice(0, index);
  const last = lastAnswer(before, entry.step);
  if (!last || !isMade(entry.step, last.answer)) return undefined;
  if (last.answer !== entry.answer && !standingAnswers(before).has(entry.step)) return undefined;
  return [...changes.values()].findLast(({ step }) => step === entry.step);
}
