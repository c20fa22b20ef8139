import { hasDateOrTime, type Instant, momentsIn, momentsOfCut } from '../readings/dates';
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

/** `dayOrMonth`: it depends on which of the two stands first. */
export type ClockState = 'right' | 'wrong' | 'zone' | 'unclear' | 'dayOrMonth';

/** A printed date and time, and all that it can mean. */
export interface Moment {
  instants: readonly Instant[];
  line: string;
}

/** The dates and times of a text, each with the line that it stands on. */
export function momentsOf(lines: readonly string[]): Moment[] {
  return lines.flatMap((line) => {
    const instants = momentsIn(line);
    return instants.length > 0 ? [{ line, instants }] : [];
  });
}

/** Whether a line holds a date or a time that was not understood: the clock may be the one that printed that. */
export function hasOthers(lines: readonly string[]): boolean {
  return lines.some((line) => hasDateOrTime(line) && momentsIn(line).length === 0 && !isZoneLine(line));
}

/**
 * Whether a text begins with its time, so that a digit in front may not have been copied, and one would make it right or
 * unclear.
 */
export function mayLackDigit(
  [first = '', ...others]: readonly string[],
  circumstances: Circumstances,
): boolean {
  const isOnly = others.every((line) => momentsIn(line).length === 0);
  const instants = isOnly ? momentsOfCut(first) : [];
  return instants.some(({ at }) => stateOf(skewOf(at, circumstances)) !== 'wrong');
}

/** Whether all were printed by one clock, in a command that was run again: no two are further apart than is tolerated. */
export function areOneClock([first, ...others]: readonly Moment[]): boolean {
  const isNear = (at: number, { instants }: Moment) =>
    instants.some((one) => Math.abs(one.at - at) <= tolerance * 60_000);
  return others.every((other) => first?.instants.some(({ at }) => isNear(at, other)));
}

/**
 * What the clock that printed a time is, compared with this device's: the time was printed at some moment after its
 * command was copied and before the text was handed over. Where it was copied before, what is not right may be as old.
 * @returns the state, and the minutes that it is ahead where only one can be meant
 */
export function clockState(
  instants: readonly Instant[],
  circumstances: Circumstances,
): { state: ClockState; minutes: number | undefined } {
  const skews = instants.map(({ at }) => skewOf(at, circumstances));
  const { copiedAt, firstCopiedAt } = circumstances;
  const first = Math.min(copiedAt ?? Number.NEGATIVE_INFINITY, firstCopiedAt ?? Number.POSITIVE_INFINITY);
  const since = { ...circumstances, copiedAt: first };
  const states = new Set(
    instants.map(({ at }, index) => {
      const state = stateOf(skews[index] ?? skewOf(at, circumstances));
      return state === 'right' ? state : stateOf(skewOf(at, since));
    }),
  );
  const [state = 'unclear'] = states;
  const [only] = skews;
  const middle = only && Number.isFinite(only.most) ? (only.least + only.most) / 2 : only?.least;
  return {
    state: states.size > 1 ? 'dayOrMonth' : state,
    minutes: skews.length === 1 && middle !== undefined ? Math.round(middle) : undefined,
  };
}

function stateOf(skew: Skew): ClockState {
  if (skew.least >= -tolerance && skew.most <= tolerance) return 'right';
  if (skew.most >= -tolerance && skew.least <= tolerance) return 'unclear';
  return mayBeZone(skew) ? 'zone' : 'wrong';
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
 * The time zones that `w32tm /tz` or PowerShell printed, compared with this device's: of one PC all are the same.
 * @source w32tm: UTC = local time + bias, in which the bias of the season in force is added
 */
export function zonesIn(lines: readonly string[], circumstances: Circumstances): Zone[] {
  return lines.flatMap((line, index) => {
    if (isBias(line)) return biasAt(lines.slice(index, index + 5), circumstances) ?? [];
    return isDisplayName(line) ? displayName(line, circumstances) : [];
  });
}

const isBias = (line: string) => /TIME_ZONE_ID_(?:STANDARD|DAYLIGHT|UNKNOWN)\b/.test(line);
const isDisplayName = (line: string) => /^\((?:UTC|GMT)(?:[+-]\d{2}:\d{2})?\) \S/.test(line);
const isZoneLine = (line: string) => isBias(line) || /\((?:UTC|GMT)[+-]\d{2}:\d{2}\)/.test(line);

/** @param lines that of the season in force, and those below it */
function biasAt([first = '', ...below]: readonly string[], { offset }: Circumstances): Zone | undefined {
  const end = below.findIndex(isBias);
  const others = end === -1 ? below : below.slice(0, end);
  // The two seasons stand in brackets; what stands between was broken off the line above.
  const following = others.filter((line) => line.startsWith('[')).slice(0, 2);
  const biases = [first, ...following].map((line) => /(?:^|[^\w-])(-?\d{1,4})min\b/.exec(line)?.[1]);
  const [bias, standard, daylight] = biases.map((minutes) => (minutes ? Number(minutes) : undefined));
  const isDaylight = first.includes('_DAYLIGHT');
  const season = isDaylight ? daylight : first.includes('_UNKNOWN') ? 0 : standard;
  if (bias === undefined || season === undefined) return undefined;
  const [summer = ''] = following.slice(1);
  return { ahead: -(bias + season) - offset, lines: isDaylight ? [first, summer] : [first] };
}

/** `(UTC+01:00) …` is the zone without summer time. */
function displayName(line: string, { standardOffset }: Circumstances): Zone {
  const [, sign = '+', hours = '0', minutes = '0'] = /^\(\w{3}([+-])(\d{2}):(\d{2})\)/.exec(line) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return { ahead: ahead - standardOffset, lines: [line] };
}
