import { useEffect, useState } from 'preact/hooks';
import type { Trouble, Understood } from '../../organisation/readFile';
import { keptKioskFile } from '../../platform/kioskFile';
import { embeddedFile } from '../../platform/lastSet';
import { inForce, look } from './followOrganisation';

/** What was found of the organisation's settings, and where. */
export interface Found {
  from: 'network' | 'kept' | 'embedded' | 'remembered' | 'none';
  /** What is the matter with what the network gives now. */
  trouble: Trouble | 'unreachable' | undefined;
  /** What is in use, and what is not. */
  understood: Understood;
  /** When the kept copy came, if that is known. */
  keptAt?: number | undefined;
}

/**
 * Looks at the settings for whoever wrote them: what the network gives now, and where that is no use, what is kept.
 * @returns undefined until that is known, and the function that looks again
 */
export function useSetup(): { found: Found | undefined; again(): void } {
  const [found, setFound] = useState<Found>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setFound(undefined);
    void find().then((now) => isWanted && setFound(now));
    return () => {
      isWanted = false;
    };
  }, [times]);
  return { found, again: () => setTimes(times + 1) };
}

async function find(): Promise<Found> {
  const embedded = embeddedFile();
  if (embedded !== undefined) {
    const understood = inForce({ text: embedded });
    return { from: 'embedded', trouble: understood.trouble, understood };
  }
  const now = await look(true).catch(() => undefined);
  if (now && !now.trouble) {
    // So that what is kept is read anew too.
    await look().catch(() => undefined);
    return { from: 'network', trouble: undefined, understood: now };
  }
  const trouble = now?.trouble ?? 'unreachable';
  const kept = await keptKioskFile();
  if (kept) return { from: 'kept', trouble, understood: inForce(kept), keptAt: kept.at };
  const understood = inForce({ trouble: 'absent' });
  const isNone = Object.keys(understood.organisation).length === 0;
  return { from: isNone ? 'none' : 'remembered', trouble, understood };
}
