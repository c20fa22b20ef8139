import type { Printed } from '../readings/printed';
import {
  answered,
  type Candidate,
  candidate,
  cannotTell,
  mostOfAKind,
  type Reading,
} from '../readings/reading';
import { noProgram, unseenOr } from '../readings/unseen';

const guid = String.raw`(\{?[0-9A-Fa-f-]{36}\}?)`;
const namedLine = new RegExp(`^MachineGuid (?:REG_SZ|:) ${guid}$`);
const bareLine = new RegExp(`^${guid}$`);
const name = /MachineGuid/i;
/** Another key may hold a value of the same name. */
const key = /^HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography$/i;

/** How reg and PowerShell say that the value is not there, or may not be seen. */
const unseen = [
  /^ERR[A-Z]{1,5}: \S/,
  /\((?:MachineGuid|HKLM:\\.{0,80}):String\) \[Get-ItemProperty\]/i,
  noProgram('reg'),
];

/**
 * Reads `reg query … /v MachineGuid`, and the value alone as PowerShell prints it, where the name stands above it or was
 * typed: Windows has many codes of this shape. The code itself never stands in a kept line.
 * @source KB 2604176: the value must have no braces
 */
export function readMachineGuid(printed: Printed): Reading {
  const { lines } = printed;
  const codes = codesIn(printed);
  if (codes.length > mostOfAKind) return cannotTell('tooLong');
  const found = codes.flatMap(({ isOurs, candidates }) => (isOurs ? candidates : []));
  const [first] = found;
  if (!first) return withoutCode(lines, codes);
  const values = new Set(found.map(({ value }) => value.toLowerCase()));
  const evidence = found.map(({ line }) => line);
  if (values.size > 1) return cannotTell('contradictory', evidence);
  return first.value.startsWith('{') ? answered('braces', evidence, [first]) : answered('noBraces', evidence);
}

interface Code {
  isOurs: boolean;
  candidates: Candidate[];
}

function codesIn({ lines, typedAbove }: Printed): Code[] {
  let isElsewhere = false;
  return lines.flatMap((line, index) => {
    if (/^HKEY_/i.test(line)) isElsewhere = !key.test(line);
    if (line === '') isElsewhere = false;
    const named = namedLine.exec(line)?.[1];
    const value = named ?? bareLine.exec(line)?.[1];
    if (value === undefined) return [];
    // Below the name of a column stand hyphens.
    const above = lines[index - 1]?.startsWith('--') ? lines[index - 2] : lines[index - 1];
    const asked = typedAbove[index] ?? '';
    const isNamed = named !== undefined || name.test(above || (/^reg\b/i.test(asked) ? '' : asked));
    return [{ isOurs: isNamed && !isElsewhere, candidates: candidate('machineGuid', value, line) }];
  });
}

/** A code of something else counts for nothing; that there is none is said by an error, not by silence. */
function withoutCode(lines: readonly string[], codes: readonly Code[]): Reading {
  if (codes.some(({ candidates }) => candidates.length > 0)) return cannotTell('otherCode');
  const isBegun = lines.some((line) => /^HKEY_|MachineGuid (?:REG_|:)/i.test(line));
  return isBegun ? cannotTell('cutOff') : unseenOr('unknown', lines, unseen);
}
