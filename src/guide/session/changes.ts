import { buildCommand, type CommandId, commandIds, commandInfo, hasLine } from '../commands/commands';
import type { Facts } from '../facts';
import type { Answer } from '../guideMachine';
import { type StepId, stepInfo } from '../steps';
import type { Journal } from './journal';
import { followTrail } from './trail';

/** Something that was done to the PC, or may have been; it stays even where its answer was taken back. */
export interface Change {
  step: StepId;
  /** `perhaps`: its command was copied and nobody said what came of it. */
  certainty: 'made' | 'perhaps';
  at: number;
  /** Whether the step no longer stands in the trail. */
  takenBack: boolean;
  /** Whether a command that undoes it was copied. */
  putBack: boolean;
  /** The commands that were copied for it, in their order, each once. */
  commands: CommandId[];
  /** Lines that put it back, where commands were copied that have one. */
  undoLines: string[];
}

/**
 * What was done to the PC, in the order of the first trace of it: made where its step was answered solved or unsolved (or
 * the backup saved), perhaps made where a changing command was only copied.
 */
export function changesIn(journal: Journal): Change[] {
  const trail = followTrail(journal);
  const standing = new Set<StepId>(trail.answered.map(({ step }) => step));
  const changes = new Map<StepId, Change>();
  const changeAt = (step: StepId, at: number) => {
    const found = changes.get(step);
    if (found) return found;
    const change: Change = {
      step,
      certainty: 'perhaps',
      at,
      takenBack: !standing.has(step) && step !== trail.step,
      putBack: false,
      commands: [],
      undoLines: [],
    };
    changes.set(step, change);
    return change;
  };
  for (const entry of journal) {
    if (entry.kind === 'answered' && isMade(entry.step, entry.answer)) {
      const change = changeAt(entry.step, entry.at);
      change.certainty = 'made';
      change.at = entry.at;
    }
    if (entry.kind === 'copied' && undoing.has(entry.command)) {
      const change = changes.get(entry.step);
      if (change) change.putBack = true;
    } else if (entry.kind === 'copied' && isChanging(entry.command)) {
      const change = changeAt(entry.step, entry.at);
      if (!change.commands.includes(entry.command)) change.commands.push(entry.command);
      for (const line of undoLinesOf(entry, trail.facts)) {
        if (!change.undoLines.includes(line)) change.undoLines.push(line);
      }
    }
  }
  return [...changes.values()];
}

/** Commands that undo others. */
const undoing: ReadonlySet<CommandId> = new Set(commandIds.flatMap((id) => commandInfo(id).undo ?? []));

function isMade(step: StepId, answer: Answer): boolean {
  const { meta } = stepInfo(step);
  if (meta.kind === 'instruction') return answer === 'solved' || answer === 'unsolved';
  return meta.kind === 'question' && meta.writesBackup === true && answer === 'backedUp';
}

function isChanging(command: CommandId): boolean {
  const { effect } = commandInfo(command);
  if (effect === 'writesFile') return hasLine(command, 'cmd');
  return effect !== 'reads' && effect !== 'opens';
}

type Copied = Extract<Journal[number], { kind: 'copied' }>;

/** The MachineGuid itself stays out of reports: there its undo is the copy that was saved. */
function undoLinesOf({ command, carrier, stamp, values }: Copied, facts: Facts): string[] {
  const shell = carrier === 'powershell' ? 'powershell' : 'cmd';
  return (commandInfo(command).undo ?? [])
    .filter((id) => commandInfo(id).needs !== 'machineGuid')
    .flatMap((id) => {
      const built = buildCommand(id, shell, { facts, values, stamp });
      return built.ok ? [built.line] : [];
    });
}
