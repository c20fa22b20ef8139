import { type Instant, instantsIn } from '../readings/dates';
import type { Circumstances } from '../readings/reading';

/** Minutes that a clock may be off. @source KB 2604176, older revision; KB 2541980 */
const tolerance = 5;
/** Zones differ by whole half hours (quarters are rare), and by a day and two hours at most. */
const zoneStep = 30;
const widestZone = 26 * 60;

/** Between these minutes lies what a clock is ahead of this device's. */
interface Skew {
  least: number;
  most: number;
}

export type ClockState = 'right' | 'wrong' | 'zone' | 'unclear';

/** The last date and time of a text, with the line that it stands on. */
export function timeIn(lines: readonly string[]): { instants: Instant[]; line: string } | undefined {
  const line = lines.findLast((one) => instantsIn(one).length > 0);
  return line === undefined ? undefined : { line, instants: instantsIn(line) };
}

/**
 * What the clock that printed a time is, compared with this device's: the time was printed at some moment after its
 * command was copied and before the text was handed over.
 * @returns the state, and the minutes that it is ahead where only one can be meant
 */
export function clockState(
  instants: readonly Instant[],
  circumstances: Circumstances,
): { state: ClockState; minutes: number | undefined } {
  const skews = instants.map(({ at }) => skewOf(at, circumstances));
  const isRight = skews.some(({ least, most }) => least >= -tolerance && most <= tolerance);
  const isWrong = skews.every(({ least, most }) => most < -tolerance || least > tolerance);
  const state = isRight ? 'right' : !isWrong ? 'unclear' : skews.some(mayBeZone) ? 'zone' : 'wrong';
  const [only] = skews;
  const middle = only && Number.isFinite(only.most) ? (only.least + only.most) / 2 : only?.least;
  return { state, minutes: skews.length === 1 && middle !== undefined ? Math.round(middle) : undefined };
}

function skewOf(at: number, { now, copiedAt, offset }: Circumstances): Skew {
  const aheadOf = (moment: number) => (at - moment) / 60_000 - offset;
  const first = copiedAt === undefined || copiedAt > now ? Number.NEGATIVE_INFINITY : copiedAt;
  return { least: aheadOf(now), most: aheadOf(first) };
}

/** Whether some whole number of half hours, none being zero, lies within the tolerance. */
function mayBeZone({ least, most }: Skew): boolean {
  const from = Math.max(Math.ceil((least - tolerance) / zoneStep), -widestZone / zoneStep);
  const to = Math.min(Math.floor((most + tolerance) / zoneStep), widestZone / zoneStep);
  return from <= to && !(from === 0 && to === 0);
}

/** How far a PC's zone is ahead of this device's, in minutes, and the lines that say so. */
export interface Zone {
  ahead: number;
  lines: string[];
}

/**
 * The time zone that `w32tm /tz` or PowerShell printed, compared with this device's.
 * @source w32tm: UTC = local time + bias, in which the bias of the season in force is added
 */
export function zoneIn(lines: readonly string[], circumstances: Circumstances): Zone | undefined {
  return biasIn(lines, circumstances) ?? displayNameIn(lines, circumstances);
}

function biasIn(lines: readonly string[], { offset }: Circumstances): Zone | undefined {
  const at = lines.findLastIndex((line) => /TIME_ZONE_ID_(?:STANDARD|DAYLIGHT|UNKNOWN)\b/.test(line));
  const [first = '', ...following] = lines.slice(at === -1 ? lines.length : at, at + 3);
  const biases = [first, ...following].map((line) => /(?:^|[^\w-])(-?\d{1,4})min\b/.exec(line)?.[1]);
  const [bias, standard, daylight] = biases.map((minutes) => (minutes ? Number(minutes) : undefined));
  const isDaylight = first.includes('_DAYLIGHT');
  const season = isDaylight ? daylight : first.includes('_UNKNOWN') ? 0 : standard;
  if (bias === undefined || season === undefined) return undefined;
  const [summer = ''] = following.slice(1);
  return { ahead: -(bias + season) - offset, lines: isDaylight ? [first, summer] : [first] };
}

/** `(UTC+01:00) …` is the zone without summer time. */
function displayNameIn(lines: readonly string[], { standardOffset }: Circumstances): Zone | undefined {
  const line = lines.findLast((one) => /^\((?:UTC|GMT)(?:[+-]\d{2}:\d{2})?\) \S/.test(one));
  const [, sign = '+', hours = '0', minutes = '0'] = /^\(\w{3}([+-])(\d{2}):(\d{2})\)/.exec(line ?? '') ?? [];
  if (line === undefined) return undefined;
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return { ahead: ahead - standardOffset, lines: [line] };
}
