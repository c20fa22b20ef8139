import { type PastedLine, printed } from './pastedLines';
import { type Reading, unclear, understood } from './reading';

const bias = /:(?: ?)(-?\d{1,4}) ?min\b/;

/**
 * The PC's distance from universal time, from `w32tm /tz`: three numbers of minutes (base, standard, summer), and the id
 * of the one in force, none of them translated. PowerShell's display name leaves summer time out, so it is not enough.
 * @returns minutes ahead and the line, or undefined
 * @source GetTimeZoneInformation: universal time = local time + bias
 */
export function zoneIn(lines: readonly string[]): { minutesAhead: number; line: string } | undefined {
  const at = lines.findIndex((line) => /TIME_ZONE_ID_(?:STANDARD|DAYLIGHT|UNKNOWN)\b/.test(line));
  const line = lines[at];
  if (line === undefined) return undefined;
  const [base, standard, summer] = lines.slice(at, at + 3).map((one) => bias.exec(one)?.[1]);
  if (base === undefined || standard === undefined || summer === undefined) return undefined;
  const extra = line.includes('TIME_ZONE_ID_DAYLIGHT') ? summer : standard;
  const minutesAhead = -(Number(base) + Number(extra));
  return Math.abs(minutesAhead) <= 14 * 60 ? { minutesAhead: minutesAhead || 0, line } : undefined;
}

/** Reads the time zone. It proposes no answer: whether it is the right one, only people know. */
export function readTimeZone(lines: readonly PastedLine[]): Reading {
  const output = printed(lines);
  const zone = zoneIn(output);
  if (zone) return understood(zone.line, { minutesAhead: zone.minutesAhead });
  const name = output.find((line) => /^\((?:UTC|GMT)(?:[+-]\d{2}:\d{2})?\) \S/.test(line));
  return name ? understood(name, {}) : unclear('otherText');
}
