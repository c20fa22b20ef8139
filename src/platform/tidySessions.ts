import { openIds } from './openSessions';
import { ageOf } from './sessionAge';
import { prefix } from './sessionKeys';
import type { Memory } from './storage';
import { readSession, type StoredSession } from './storedSession';

/** More are of no help to anybody: of those that were left behind the oldest are removed. */
export const mostKept = 20;

/** So long, in milliseconds, it reads at a stretch: long sessions hold up nobody. */
const aMoment = 10;

/**
 * Removes what is malformed, too old or too much; what some tab has open is left alone.
 * @param shared remembers across tabs (localStorage)
 * @returns what is left of the others, newest first
 */
export async function tidySessions(shared: Memory): Promise<readonly StoredSession[]> {
  const open = await openIds();
  const keys = shared
    .keys()
    .filter((key) => key.startsWith(prefix) && !open.includes(key.slice(prefix.length)));
  const kept: StoredSession[] = [];
  let since = performance.now();
  for (const key of keys) {
    const session = readSession(shared, key.slice(prefix.length));
    const { isOver, doubt } = session ? ageOf(session, Date.now()) : { isOver: true };
    if (session && !isOver) {
      if (doubt) shared.write(key, JSON.stringify({ ...session, doubt }));
      kept.push(session);
    } else shared.remove(key);
    if (performance.now() > since + aMoment) {
      await new Promise((next) => setTimeout(next));
      since = performance.now();
    }
  }
  kept.sort((one, other) => other.savedAt - one.savedAt);
  for (const { id } of kept.splice(mostKept)) shared.remove(prefix + id);
  return kept;
}
