import { type CommandId, commandInfo, preservedBy } from '../commands/commands';
import type { NotedId } from '../guideMachine';
import { type StepId, stepInfo } from '../steps';
import type { Journal } from './journal';
import type { ReadyCommand } from './readyCommand';
import type { Trace } from './traces';
import { factsAt } from './trail';
import { fileStamp, notedAt, undoing } from './undo';

/** What of the state before a change still exists, or was written down. */
export interface Preserved {
  what: 'file' | 'folder' | NotedId;
  /** Not known of what was named on another device. */
  name: string | undefined;
}

/**
 * What was kept of the state before a change, and under which name: what its step notes of what it did, what the copied
 * commands set aside, the file that it writes, and the one that its undo would need.
 */
export function preservedOf(trace: Trace, journal: Journal): Preserved[] {
  const { step, last, putBack, handedOver } = trace;
  const noted = Object.entries(notedAt(step, journal.slice(0, last))) as [NotedId, string][];
  const named = [...copied(trace, journal), ...files(trace, journal)].flatMap(
    ({ command, basis }) => preservedBy(command, basis) ?? [],
  );
  const names = new Map<string | undefined, Preserved>(named.map((one) => [one.name, one]));
  if (handedOver) for (const what of keptAt(step)) names.set(undefined, { what, name: undefined });
  return [
    ...noted.map(([what, name]) => ({ what, name })),
    // What was put back no longer stands aside; a file is still there.
    ...[...names.values()].filter(({ what }) => what === 'file' || putBack?.result !== 'done'),
  ];
}

/** What the commands of a step keep under a name. */
export const keptAt = (step: StepId) =>
  (stepInfo(step).meta.commands ?? []).flatMap((command) => commandInfo(command).preserves?.what ?? []);

function copied({ copies }: Trace, journal: Journal): ReadyCommand[] {
  return copies.map(({ entry: { command, step, stamp, values }, index }) => ({
    command,
    basis: { facts: factsAt(journal, index, step), values, stamp },
  }));
}

/** The files of a step, by hand or by command: those of its own commands, and those that its undo needs. */
function files({ step, last }: Trace, journal: Journal): ReadyCommand[] {
  const isFile = (command: CommandId) => commandInfo(command).preserves?.what === 'file';
  const writers = [
    ...(stepInfo(step).meta.commands ?? []).filter(isFile),
    ...undoing(step).flatMap((command) => commandInfo(command).fileOf ?? []),
  ];
  const facts = factsAt(journal, last, step);
  return writers.flatMap((command) => {
    const stamp = fileStamp(journal, last, command);
    return stamp === undefined ? [] : [{ command, basis: { facts, values: {}, stamp } }];
  });
}
