import { type CommandId, commandIds, commandInfo } from '../commands/commands';
import type { Answer } from '../guideMachine';
import { makesChange, type StepId, stepInfo } from '../steps';
import type { Copied, Journal } from './journal';

/** Whether the answer to an instruction says that it was carried out. */
export function isCarriedOut(answer: Answer): boolean {
  return answer === 'solved' || answer === 'unsolved';
}

/** Whether the answer says that something was done to the PC, or a backup written. */
export function isMade(step: StepId, answer: Answer): boolean {
  const { meta } = stepInfo(step);
  if (meta.kind === 'question') return meta.writesBackup === answer;
  return makesChange(step) && isCarriedOut(answer);
}

/** Whether a command of the step preserves something under a name with a stamp: each time is then a change of its own. */
export function givesNames(step: StepId): boolean {
  return stepInfo(step).meta.commands?.some((command) => commandInfo(command).preserves) ?? false;
}

/** Commands that undo others. */
const undoing: ReadonlySet<CommandId> = new Set(commandIds.flatMap((id) => commandInfo(id).undo ?? []));

/** Whether a copied command undoes what its step did. */
export function undoes({ command }: Copied): boolean {
  return undoing.has(command);
}

/**
 * Whether a copied command changes something, or writes a backup. Closing a program is part of a change, and none by itself;
 * a path that is copied for a window that saves a file does nothing yet.
 */
export function changesPc(entry: Copied): boolean {
  const { effect, preserves } = commandInfo(entry.command);
  const { meta } = stepInfo(entry.step);
  if (undoes(entry)) return false;
  if (effect === 'writesFile') return preserves !== undefined && entry.carrier !== 'dialog';
  if (effect === 'harmless') return meta.kind === 'instruction' && meta.effect === 'harmless';
  return effect === 'undoable' || effect === 'lasting';
}

/** Whether anything was done to the PC at all, as far as the journal tells. */
export function hasChanges(journal: Journal): boolean {
  return journal.some(
    (entry) =>
      (entry.kind === 'answered' && isMade(entry.step, entry.answer)) ||
      (entry.kind === 'copied' && makesChange(entry.step) && changesPc(entry)),
  );
}
