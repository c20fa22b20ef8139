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
import { markerOf } from './collection';
import { asksCryptography, printsValueAlone } from './machineGuidTyped';

const guid = String.raw`(\{?[0-9A-Fa-f-]{36}\}?)`;
const namedLine = new RegExp(`^MachineGuid (?:REG_SZ|:) ${guid}$`);
const bareLine = new RegExp(`^${guid}$`);
const column = /^MachineGuid$/i;
const marker = markerOf('queryMachineGuid');
/** Another key may hold a value of the same name, and another PC the same key. */
const heading = /^(?:Hive: |\\\\[^\\]{1,64}\\)?HKEY_/i;
const key = /^HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography$/i;
/** PowerShell prints below the values of which key, and of which PC, they are. */
const origin = /^PS(?:Path|ComputerName) : /;
const ownOrigin = /^PSPath : .{0,40}Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography$/i;

/** What can be the first line that is printed. */
const begins = [heading, namedLine, bareLine, column, origin, /^! REG/];

/** How reg and PowerShell say that the value is not there, or may not be seen. */
const unseen = [
  /^ERR[A-Z]{1,5}: \S/,
  /\((?:MachineGuid|HKLM:\\.{0,80}):String\) \[Get-ItemProperty\]/i,
  noProgram('reg'),
];

/**
 * Reads `reg query … /v MachineGuid`, and the value alone as PowerShell prints it, where the name stands above it or was
 * typed: Windows has many codes of this shape. What was typed, and every key that is named, must be the one of this PC. The
 * code itself never stands in a kept line.
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

function codesIn(printed: Printed): Code[] {
  return blocksOf(printed).flatMap(({ asked, lines }) => {
    const isAsked = asked.length === 0 || asked.some((one) => one === marker || asksCryptography(one));
    const isAlone = asked.some((one) => one === marker || printsValueAlone(one));
    const isElsewhere = lines.some((line) => origin.test(line) && !ownOrigin.test(line));
    let isOtherKey = false;
    return lines.flatMap((line, index) => {
      if (heading.test(line)) isOtherKey = !key.test(line);
      const named = namedLine.exec(line)?.[1];
      const value = named ?? bareLine.exec(line)?.[1];
      if (value === undefined) return [];
      const isNamed = named !== undefined || isBelowName(lines, index) || (isAlone && index === 0);
      const isOurs = isNamed && isAsked && !isElsewhere && !isOtherKey;
      return [{ isOurs, candidates: candidate('machineGuid', value, line) }];
    });
  });
}

/** Below the name of a column stand hyphens. */
function isBelowName(lines: readonly string[], index: number): boolean {
  const above = lines[index - 1]?.startsWith('--') ? lines[index - 2] : lines[index - 1];
  return column.test(above ?? '');
}

/** What was printed below one command. */
interface Block {
  /** What may have been typed: a long command goes on in the next line. Nothing if it was not copied. */
  asked: readonly string[];
  lines: readonly string[];
}

function blocksOf({ lines, typedAbove }: Printed): Block[] {
  const starts = lines.flatMap((line, index) => (line === '' || line === marker ? [index] : []));
  return [-1, ...starts].map((start, at, all) => {
    const typed = lines[start] === marker ? marker : (typedAbove[Math.max(start, 0)] ?? '');
    return blockOf(typed, lines.slice(start + 1, all[at + 1]));
  });
}

function blockOf(typed: string, lines: readonly string[]): Block {
  const [next] = lines;
  const isPrinted = next === undefined || begins.some((one) => one.test(next));
  if (typed === '' || typed === marker || isPrinted) return { asked: typed === '' ? [] : [typed], lines };
  return { asked: [typed + next, `${typed} ${next}`], lines: lines.slice(1) };
}

/** A code of something else counts for nothing; that there is none is said by an error, not by silence. */
function withoutCode(lines: readonly string[], codes: readonly Code[]): Reading {
  if (codes.some(({ candidates }) => candidates.length > 0)) return cannotTell('otherCode');
  const isBegun = lines.some((line) => /^HKEY_|MachineGuid (?:REG_|:)/i.test(line));
  return isBegun ? cannotTell('cutOff') : unseenOr('unknown', lines, unseen);
}
