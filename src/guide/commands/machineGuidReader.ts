import type { Printed } from '../readings/printed';
import { answered, candidate, cannotTell, mostOfAKind, type Reading } from '../readings/reading';

const registryLine = /^\s*MachineGuid\s{1,8}REG_SZ\s{1,8}(\{?[0-9A-Fa-f-]{36}\}?)$/;
const bareLine = /^\s*(\{?[0-9A-Fa-f-]{36}\}?)$/;

/**
 * Reads `reg query … /v MachineGuid` and the value alone, as PowerShell prints it. The code itself never stands in a kept
 * line.
 * @source KB 2604176: the value must have no braces
 */
export function readMachineGuid({ lines }: Printed): Reading {
  const told = lines.filter((line) => registryLine.test(line) || bareLine.test(line));
  if (told.length > mostOfAKind) return cannotTell('tooLong');
  const found = told.flatMap((line) => {
    const value = (registryLine.exec(line) ?? bareLine.exec(line))?.[1] ?? '';
    return candidate('machineGuid', value, line);
  });
  const [first] = found;
  if (!first) return cannotTell('unknown');
  const values = new Set(found.map(({ value }) => value.toLowerCase()));
  const evidence = found.map(({ line }) => line);
  if (values.size > 1) return cannotTell('contradictory', evidence);
  return first.value.startsWith('{') ? answered('braces', evidence, [first]) : answered('noBraces', evidence);
}
