import type { Printed } from '../readings/printed';
import { answered, type Circumstances, cannotTell, mostOfAKind, type Reading } from '../readings/reading';
import {
  areOneClock,
  type ClockState,
  clockState,
  hasOthers,
  type Moment,
  mayLackDigit,
  momentsOf,
  type Zone,
  zonesIn,
} from './clockState';

/**
 * Reads a printed date and time, with the time zone if that was copied along: an hour that looks right in another zone is
 * wrong.
 */
export function readTime({ lines }: Printed, circumstances: Circumstances): Reading {
  const moments = momentsOf(lines);
  const time = moments.at(-1);
  if (!time) return cannotTell('unknown');
  if (moments.length > mostOfAKind) return cannotTell('tooLong');
  const evidence = moments.map(({ line }) => line);
  const { state, minutes } = stateOfAll(moments, circumstances);
  const withMinutes = (reading: Reading): Reading =>
    minutes === undefined ? reading : { ...reading, minutes };
  if (state === 'several' || hasOthers(lines)) return cannotTell('severalTimes', evidence);
  if (state === 'dayOrMonth') return cannotTell('dayOrMonth', evidence);
  if (state === 'unclear') return cannotTell('tooLate', [time.line]);
  if (state === 'zone') return withMinutes(cannotTell('zone', [time.line]));
  if (state === 'wrong' && mayLackDigit(lines, circumstances)) return cannotTell('cutOff', [time.line]);
  if (state === 'wrong') return withMinutes(answered('clockWrong', [time.line]));
  const zones = zonesIn(lines, circumstances);
  const zone = zones.at(-1);
  if (!areOneZone(zones)) return severalZones(zones);
  return zone && zone.ahead !== 0 ? otherZone(zone) : withMinutes(answered('clockRight', [time.line]));
}

/**
 * Reads a printed time zone. The same zone says nothing of the clock: it is right only if the time was found right too,
 * here or before. Another zone may be on purpose: a person must look.
 */
export function readTimeZone({ lines }: Printed, circumstances: Circumstances): Reading {
  const zones = zonesIn(lines, circumstances);
  const zone = zones.at(-1);
  if (!zone) return cannotTell('unknown');
  if (!areOneZone(zones)) return severalZones(zones);
  if (zone.ahead !== 0) return otherZone(zone);
  const moments = momentsOf(lines);
  const time = moments.at(-1);
  const isTimeRight = () => stateOfAll(moments, circumstances).state === 'right' && !hasOthers(lines);
  const isRight = time ? isTimeRight() : circumstances.isClockRight;
  const evidence = time ? [time.line, ...zone.lines] : zone.lines;
  return isRight ? answered('clockRight', evidence) : cannotTell('sameZone', zone.lines);
}

/** The state of the clock by the last time that was printed, if all that were can be of one clock. */
function stateOfAll(
  moments: readonly Moment[],
  circumstances: Circumstances,
): { state: ClockState | 'several'; minutes: number | undefined } {
  const states = moments.map(({ instants }) => clockState(instants, circumstances));
  const last = states.at(-1) ?? { state: 'unclear', minutes: undefined };
  const isOne = areOneClock(moments) && states.every(({ state }) => state === last.state);
  return isOne ? last : { state: 'several', minutes: undefined };
}

const areOneZone = ([first, ...others]: readonly Zone[]) =>
  others.every(({ ahead }) => ahead === first?.ahead);

function severalZones(zones: readonly Zone[]): Reading {
  return cannotTell(
    'contradictory',
    zones.flatMap(({ lines }) => lines),
  );
}

function otherZone({ ahead, lines }: Zone): Reading {
  return { ...cannotTell('otherZone', lines), minutes: ahead };
}
