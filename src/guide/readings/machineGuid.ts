import type { PastedLine } from './pastedLines';
import { printed } from './pastedLines';
import { exact, only, type Reading, unclear, understood } from './reading';

/** The text that stands where the value belongs: `MachineGuid REG_SZ value`, `MachineGuid : value`, or alone. */
function valueIn(line: string): string | undefined {
  const [first = '', second = '', third = '', ...rest] = line.slice(0, 200).split(/ +/);
  if (rest.length > 0) return undefined;
  if (first.toLowerCase() === 'machineguid') return ['REG_SZ', ':'].includes(second) ? third : undefined;
  return second === '' && /^\{?[0-9A-Fa-f]{8}-/.test(first) ? first : undefined;
}

/**
 * Reads `reg query … /v MachineGuid` and PowerShell's bare value.
 * @source facts.md §8: the value begins with a brace, or does not
 */
export function readMachineGuid(lines: readonly PastedLine[]): Reading {
  const found = printed(lines).flatMap((line) => {
    const value = valueIn(line);
    return value ? [{ line, value: exact('machineGuid', value) }] : [];
  });
  const first = found[0];
  if (!first) return unclear('otherText');
  if (found.some(({ value }) => value === undefined)) return unclear('cutOff');
  const machineGuid = only(found.map(({ value }) => value));
  if (!machineGuid) return unclear('conflict');
  return understood(first.line, {
    answer: machineGuid.startsWith('{') ? 'braces' : 'noBraces',
    inputs: { machineGuid },
  });
}
