import type { Printed } from '../readings/printed';
import { answered, type Circumstances, cannotTell, type Reading } from '../readings/reading';
import { clockState, timeIn, type Zone, zoneIn } from './clockState';

/**
 * Reads a printed date and time, with the time zone if that was copied along: an hour that looks right in another zone is
 * wrong.
 */
export function readTime({ lines }: Printed, circumstances: Circumstances): Reading {
  const time = timeIn(lines);
  if (!time) return cannotTell('unknown');
  const { state, minutes } = clockState(time.instants, circumstances);
  const withMinutes = (reading: Reading): Reading =>
    minutes === undefined ? reading : { ...reading, minutes };
  if (state === 'unclear') return cannotTell('tooLate', [time.line]);
  if (state === 'zone') return withMinutes(cannotTell('zone', [time.line]));
  if (state === 'wrong') return withMinutes(answered('clockWrong', [time.line]));
  const zone = zoneIn(lines, circumstances);
  return zone && zone.ahead !== 0 ? otherZone(zone) : withMinutes(answered('clockRight', [time.line]));
}

/**
 * Reads a printed time zone. The same zone says nothing of the clock: it is right only if the time was found right too,
 * here or before. Another zone may be on purpose: a person must look.
 */
export function readTimeZone({ lines }: Printed, circumstances: Circumstances): Reading {
  const zone = zoneIn(lines, circumstances);
  if (!zone) return cannotTell('unknown');
  if (zone.ahead !== 0) return otherZone(zone);
  const time = timeIn(lines);
  const state = time && clockState(time.instants, circumstances).state;
  const isRight = state === undefined ? circumstances.isClockRight : state === 'right';
  const evidence = time ? [time.line, ...zone.lines] : zone.lines;
  return isRight ? answered('clockRight', evidence) : cannotTell('sameZone', zone.lines);
}

function otherZone({ ahead, lines }: Zone): Reading {
  return { ...cannotTell('otherZone', lines), minutes: ahead };
}
