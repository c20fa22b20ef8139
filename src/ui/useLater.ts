import { useEffect, useState } from 'preact/hooks';
import { loadLaterTexts } from '../i18n/i18n';

/**
 * Fetches a part of the page together with the texts that it speaks.
 * @param load imports it
 */
export const withTexts =
  <Thing>(load: () => Promise<Thing>) =>
  async (): Promise<Thing> => {
    const [thing] = await Promise.all([load(), loadLaterTexts()]);
    return thing;
  };

/**
 * Something that most sessions never need, fetched once it is wanted; from the precache, so offline too.
 * @param wanted whether it is wanted now
 * @param load imports it
 */
export function useLater<Thing>(wanted: boolean, load: () => Promise<Thing>): Thing | undefined {
  const [thing, setThing] = useState<{ it: Thing }>();
  useEffect(() => {
    if (!wanted || thing) return;
    load()
      .then((it) => setThing({ it }))
      .catch(() => undefined);
  }, [wanted, thing, load]);
  return wanted ? thing?.it : undefined;
}
