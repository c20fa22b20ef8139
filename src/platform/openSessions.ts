import { prefix } from './sessionKeys';

let held: { id: string; end(): void } | undefined;

/** Lets go of a session, if this tab has it open. */
export function release(id: string): void {
  if (held?.id !== id) return;
  held.end();
  held = undefined;
}

function take(id: string): Promise<void> {
  held?.end();
  return new Promise((end) => {
    held = { id, end };
  });
}

/**
 * Holds a session that no other tab can have. A lock ends with its tab, crash included: the only sure sign that nobody has a
 * session open. Where there are no locks (plain http), the other tabs are asked.
 */
export function hold(id: string): void {
  if (held?.id === id) return;
  const end = take(id);
  if (navigator.locks) navigator.locks.request(prefix + id, () => end).catch(() => undefined);
  else otherTabs().catch(() => undefined);
}

/**
 * Makes a session this tab's, if no other tab has it; the one before is let go of.
 * @param id its name
 * @param patience how long to wait for a page that may still be letting go of it, in milliseconds
 * @returns whether it could be had
 */
export async function claim(id: string, patience = 0): Promise<boolean> {
  if (held?.id === id) return true;
  if (!navigator.locks) {
    // What asks them may not have come: then nobody can tell of them.
    const tabs = await otherTabs().catch(() => undefined);
    const isFree = !tabs || (await tabs.takeFromTabs(id));
    if (isFree) void take(id);
    return isFree;
  }
  const hurry = new AbortController();
  if (patience) setTimeout(() => hurry.abort(), patience);
  return new Promise((resolve) => {
    navigator.locks
      .request(prefix + id, patience ? { signal: hurry.signal } : { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && take(id);
      })
      // A browser that refuses all locks can't tell of other tabs.
      .catch(() => resolve(!hurry.signal.aborted));
  });
}

/** The sessions that any tab has open, this one included. */
export async function openIds(): Promise<string[]> {
  const own = held ? [held.id] : [];
  try {
    if (!navigator.locks) return [...own, ...(await (await otherTabs()).openInTabs())];
    const { held: locks = [], pending = [] } = await navigator.locks.query();
    return [...locks, ...pending].flatMap(({ name }) =>
      name?.startsWith(prefix) ? name.slice(prefix.length) : [],
    );
  } catch {
    return own;
  }
}

async function otherTabs() {
  const tabs = await import('./tabs');
  tabs.answerTabs(() => held?.id);
  return tabs;
}
