import type { Carrier } from '../../src/guide/commands/carriers';
import type { NeededInput } from '../../src/guide/commands/command';
import { buildCommand, type CommandId, commandIds } from '../../src/guide/commands/commands';
import type { Facts } from '../../src/guide/facts';
import { nothingKnown } from '../../src/guide/facts';
import { typicalValues } from './values';

export const carriers: readonly Carrier[] = ['cmd', 'powershell', 'run', 'dialog'];
export const stamp = '20261123-1042';

/** What a command becomes; the reason where it becomes nothing. */
export function lineOf(
  id: CommandId,
  carrier: Carrier,
  facts: Partial<Facts> = {},
  values: Partial<Record<NeededInput, string>> = {},
): string {
  const built = buildCommand(id, carrier, {
    facts: { ...nothingKnown, ...facts },
    values: { ...typicalValues, ...values },
    stamp,
  });
  if (built.ok) return built.line;
  return built.why === 'input' ? `${built.input}: ${built.refusal}` : built.why;
}

/** Whether a command can be copied for a carrier at all, with every input given. */
export function isThere(id: CommandId, carrier: Carrier, facts: Partial<Facts> = {}): boolean {
  return !['notHere', 'notInThisShell'].includes(lineOf(id, carrier, facts));
}

/** Every line for a carrier that some facts allow. */
export function linesFor(
  carrier: Carrier,
  facts: readonly Facts[],
  values: Partial<Record<NeededInput, string>> = {},
): { id: CommandId; facts: Facts; line: string }[] {
  return facts.flatMap((known) =>
    commandIds
      .filter((id) => isThere(id, carrier, known))
      .map((id) => ({ id, facts: known, line: lineOf(id, carrier, known, values) })),
  );
}
