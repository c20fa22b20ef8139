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
  wantedSoon.push(loadWithTexts);
  return loadWithTexts;
}

/** What has been fetched already: shown at once, so that nothing below it moves. */
const fetched = new Map<Load<unknown>, unknown>();

/** Fetches a part before it is shown; the next time it is there at once. */
export async function fetchOnce(load: Load<unknown>): Promise<void> {
  if (!fetched.has(load)) fetched.set(load, await load());
}

/** A part that has been fetched. */
export function partOf<Thing>(load: Load<Thing>): Thing | undefined {
  return fetched.get(load) as Thing | undefined;
}

/** Fetches all that `later` has named before it is wanted; what fails is asked for again when it is. */
export async function fetchAhead(): Promise<void> {
  await Promise.all(wantedSoon.map((load) => fetchOnce(load).catch(() => undefined)));
}

/** A part on its way: there, not there yet, or failed and to be asked for again. */
export interface Later<Thing> {
  part: Thing | undefined;
  hasFailed: boolean;
  again(): void;
}

/**
 * A part that is no part of the first load, fetched once it is wanted; from the precache, so offline too.
 * @param wanted whether it is wanted now
 * @param load imports it; always the same function
 */
export function useLaterPart<Thing>(wanted: boolean, load: Load<Thing>): Later<Thing> {
  const [tries, setTries] = useState({ count: 0, hasFailed: false });
  const isMissing = wanted && !fetched.has(load);
  useEffect(() => {
    if (!isMissing) return;
    let isHere = true;
    const told = (hasFailed: boolean) => isHere && setTries(({ count }) => ({ count, hasFailed }));
    fetchOnce(load).then(
      () => told(false),
      () => told(true),
    );
    return () => {
      isHere = false;
    };
  }, [isMissing, load, tries.count]);
  return {
    part: wanted ? partOf(load) : undefined,
    hasFailed: isMissing && tries.hasFailed,
    again: () => setTries(({ count }) => ({ count: count + 1, hasFailed: false })),
  };
}

/** The same where nobody waits for it. */
export function useLater<Thing>(wanted: boolean, load: Load<Thing>): Thing | undefined {
  return useLaterPart(wanted, load).part;
}
