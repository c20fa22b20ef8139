import type { Carrier } from '../commands/carriers';
import { type Basis, buildCommand, type CommandId, needsInput } from '../commands/commands';
import type { StepId } from '../steps';
import type { Copied } from './journal';

/** A command with all that its line is built from; one that undoes has what the copied command was built from. */
export interface ReadyCommand {
  command: CommandId;
  basis: Basis;
}

/** The line of a command, if there is one. */
export function lineOf({ command, basis }: ReadyCommand, carrier: Carrier): string | undefined {
  const built = buildCommand(command, carrier, basis);
  return built.ok ? built.line : undefined;
}

/** What the journal keeps of a command that was handed over: of the values those that are in its line, and no other. */
export function copiedEntry(
  step: StepId,
  { command, basis: { stamp, values } }: ReadyCommand,
  carrier: Carrier,
): Omit<Copied, 'at'> {
  const used = Object.entries(values).filter(([input, value]) => value && needsInput(command, input));
  return { kind: 'copied', step, command, carrier, stamp, values: Object.fromEntries(used) };
}
