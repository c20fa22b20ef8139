import { useEffect, useState } from 'preact/hooks';
import { loadLaterTexts } from '../../i18n/i18n';

/** Fetches a part; always the same function for the same part. */
export type Load<Thing> = () => Promise<Thing>;

/** What is no part of the first load and any session may want. */
const wantedSoon: Load<unknown>[] = [];

/**
 * Names a part that is no part of the first load, beside what opens it: fetched together with the texts that it speaks, once
 * the first screen has settled or as soon as it is wanted.
 * @param load imports it
 * @returns what `useLater` takes
 */
export function later<Thing>(load: Load<Thing>): Load<Thing> {
  const loadWithTexts = async () => {
    const [thing] = await Promise.all([load(), loadLaterTexts()]);
    return thing;
  };
  return soon(loadWithTexts);
}

/** The same for what speaks no texts of its own. */
export function soon<Thing>(load: Load<Thing>): Load<Thing> {
  wantedSoon.push(load);
  return load;
}

/** What has been fetched already: shown at once, so that nothing below it moves. */
const fetched = new Map<Load<unknown>, unknown>();
/** Told of each part that has come, whoever asked for it. */
const waiting = new Set<() => void>();

/** Fetches a part before it is shown; the next time it is there at once. */
export async function fetchOnce(load: Load<unknown>): Promise<void> {
  if (fetched.has(load)) return;
  fetched.set(load, await load());
  for (const tell of waiting) tell();
}

/** A part that has been fetched. */
export function partOf<Thing>(load: Load<Thing>): Thing | undefined {
  return fetched.get(load) as Thing | undefined;
}

/** How long a page waits before it fetches again what failed, in milliseconds; each time twice as long, up to a minute. */
const firstPause = 5000;
const longestPause = 60_000;

/** Fetches all that `later` has named before it is wanted, and what fails again and again. */
export async function fetchAhead(pause = firstPause): Promise<void> {
  const all = await Promise.allSettled(wantedSoon.map(fetchOnce));
  if (all.some(({ status }) => status === 'rejected'))
    setTimeout(fetchAhead, pause, Math.min(pause * 2, longestPause));
}

/** A part on its way. */
export interface Later<Thing> {
  part: Thing | undefined;
  /** It is wanted and not there yet. */
  isMissing: boolean;
  /** It failed, and can be asked for again. */
  hasFailed: boolean;
  again(): void;
}

/**
 * A part that is no part of the first load, fetched once it is wanted; from the precache, so offline too. What failed is
 * asked for again by a press on `again`, and by itself when the network comes back.
 * @param wanted whether it is wanted now, or only once it has been fetched ahead
 * @param load imports it; always the same function
 */
export function useLater<Thing>(wanted: boolean | 'ahead', load: Load<Thing>): Later<Thing> {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState<number>();
  const isAwaited = wanted !== false && !fetched.has(load);
  const isMissing = isAwaited && wanted !== 'ahead';
  useEffect(() => {
    if (!isAwaited) return;
    let isHere = true;
    const again = () => setTries(tries + 1);
    const look = () => isHere && fetched.has(load) && again();
    setFailed(undefined);
    waiting.add(look);
    addEventListener(`online`, again);
    // It may have come before this effect has run.
    if (!isMissing) look();
    else fetchOnce(load).then(look, () => isHere && setFailed(tries));
    return () => {
      isHere = false;
      waiting.delete(look);
      removeEventListener(`online`, again);
    };
  }, [isAwaited, isMissing, load, tries]);
  return {
    part: wanted ? partOf(load) : undefined,
    isMissing,
    hasFailed: isMissing && failed === tries,
    again: () => setTries(tries + 1),
  };
}
