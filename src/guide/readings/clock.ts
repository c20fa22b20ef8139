import { type DateOrder, dateOrders, datePattern, dayIn } from './dates';
import { type PastedLine, printed } from './pastedLines';
import { type Reading, type ReadingContext, unclear, understood } from './reading';
import { zoneIn } from './timeZone';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A line that holds a date and a time, a weekday in any language in front at most, and nothing else. */
const line = new RegExp(
  String.raw`^(?:\p{L}{1,12}[.,]{0,2} )?${datePattern} {1,3}(\d{1,2})[:.](\d{2})[:.](\d{2})(?:[.,]\d{1,3})?(?: ([+-])(\d{2}):(\d{2}))?$`,
  'u',
);

interface Shown {
  text: string;
  /** As if local time were universal, one for each order in which the date can be meant. */
  times: number[];
  minutesAhead: number | undefined;
}

function shownIn(text: string): Shown | undefined {
  const found = line.exec(text);
  if (!found) return undefined;
  const [, a = '', b = '', c = '', hours, minutes, seconds, sign, zoneHours, zoneMinutes] = found;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const time = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const days = dateOrders.flatMap((order: DateOrder) => dayIn(order, [a, b, c]) ?? []);
  const ahead = Number(zoneHours) * 60 + Number(zoneMinutes);
  return {
    text,
    times: [...new Set(days)].map((one) => one + time),
    minutesAhead: sign ? (sign === '-' ? -ahead : ahead) : undefined,
  };
}

/**
 * Compares the PC's clock with the device's. With the PC's zone in the text (`w32tm /tz`) both are taken to universal
 * time; without it local times are compared, and a difference that another zone would make decides nothing.
 * @param mayBeOld whether the text may have been on its way, so that a PC behind the device decides nothing
 * @source facts.md §12.4: five minutes
 */
export function readClock(lines: readonly PastedLine[], context: ReadingContext, mayBeOld = false): Reading {
  const output = printed(lines);
  const shown = [...new Set(output)].flatMap((text) => shownIn(text) ?? []);
  const [first, another] = shown;
  if (!first) return unclear('otherText');
  if (another) return unclear('conflict');
  if (first.times.length === 0) return unclear('ambiguousDate');
  const zone = first.minutesAhead ?? zoneIn(output)?.minutesAhead;
  const ahead = zone ?? context.minutesAhead;
  const gaps = first.times.map((time) => time - ahead * minute - context.now);
  const near = gaps.some((gap) => Math.abs(gap) <= 5 * minute);
  if (near) {
    return ahead === context.minutesAhead
      ? understood(first.text, { answer: 'clockRight' })
      : unclear('perhapsTimeZone');
  }
  const [gap = 0, other] = gaps;
  if (other !== undefined) return unclear('ambiguousDate');
  const fromHalfHour = Math.abs(gap) % (30 * minute);
  const likeZone = fromHalfHour <= 5 * minute || fromHalfHour >= 25 * minute;
  if (zone === undefined && likeZone && Math.abs(gap) <= day + 2 * 60 * minute)
    return unclear('perhapsTimeZone');
  if (mayBeOld && gap < 0) return unclear('perhapsOld');
  return understood(first.text, { answer: 'clockWrong' });
}
