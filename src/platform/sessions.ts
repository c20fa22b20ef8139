import { type Memory, parse } from './storage';

/** A session as it is kept: the journal is checked by whoever reads it. */
export interface StoredSession {
  id: string;
  guideVersion: string;
  savedAt: number;
  journal: unknown;
}

const prefix = 'sportello.session.';
const ownKey = 'sportello.own';

/** How long a session is kept after its last entry, in milliseconds. */
export const retention = 24 * 60 * 60 * 1000;

/**
 * Whether this tab has a session of its own that it will go on with.
 * @param tab remembers for this tab only (sessionStorage)
 */
export function hasOwnSession(tab: Memory): boolean {
  return tab.read(ownKey) !== null;
}

/** Whether `shared` (localStorage) keeps sessions of any tab: the first screen may have more to show than the document. */
export function hasSessions(shared: Memory): boolean {
  return shared.keys().some((key) => key.startsWith(prefix));
}

/** Sessions of this browser: one is this tab's own; others were left behind, or are open in other tabs. */
export interface SessionStore {
  /** This tab's own session, if it had one: after a reload, or a crash with restored tabs. */
  own(): StoredSession | undefined;
  /** @returns whether it could be kept */
  save(session: StoredSession): boolean;
  forget(id: string): void;
  /** Sessions that no tab has open, newest first. */
  leftBehind(): Promise<readonly StoredSession[]>;
  /** What of those that were found last is still there: known at once, so that nothing comes in late. */
  foundBefore(): readonly StoredSession[];
  /** Whether some tab has a session open, this one included. */
  isAnyOpen(): Promise<boolean>;
}

/**
 * @param shared remembers across tabs (localStorage)
 * @param tab remembers for this tab only (sessionStorage), so that two tabs never write to one session
 * @param now milliseconds since 1970; what is older than `retention` is removed
 */
export function sessionStore(shared: Memory, tab: Memory, now: number): SessionStore {
  forgetOld(shared, now);
  let found: readonly StoredSession[] = [];
  return {
    own() {
      const id = tab.read(ownKey);
      return id === null ? undefined : readSession(shared, id);
    },
    save(session) {
      tab.write(ownKey, session.id);
      hold(session.id);
      return shared.write(prefix + session.id, JSON.stringify(session));
    },
    forget(id) {
      if (tab.read(ownKey) === id) tab.remove(ownKey);
      release();
      shared.remove(prefix + id);
    },
    async leftBehind() {
      const open = await heldLocks();
      const own = tab.read(ownKey);
      found = allSessions(shared)
        .filter(({ id }) => id !== own && !open.includes(prefix + id))
        .sort((one, other) => other.savedAt - one.savedAt);
      return found;
    },
    foundBefore: () => found.filter(({ id }) => id !== tab.read(ownKey) && shared.read(prefix + id) !== null),
    isAnyOpen: async () => (await heldLocks()).length > 0,
  };
}

/** A name for a new session; `randomUUID` is missing on plain http. */
export function newSessionId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function readSession(shared: Memory, id: string): StoredSession | undefined {
  const value = parse(shared.read(prefix + id)) as Partial<StoredSession> | null | undefined;
  if (typeof value?.savedAt !== 'number' || typeof value.guideVersion !== 'string') return undefined;
  return { id, guideVersion: value.guideVersion, savedAt: value.savedAt, journal: value.journal };
}

function allSessions(shared: Memory): StoredSession[] {
  return shared
    .keys()
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => readSession(shared, key.slice(prefix.length)) ?? []);
}

function forgetOld(shared: Memory, now: number): void {
  for (const key of shared.keys()) {
    if (!key.startsWith(prefix)) continue;
    const session = readSession(shared, key.slice(prefix.length));
    if (!session || now - session.savedAt > retention) shared.remove(key);
  }
}

let held: { id: string; release: () => void } | undefined;

/** A lock ends with its tab, crash included: the only sure sign that nobody has a session open. */
function hold(id: string): void {
  if (held?.id === id) return;
  release();
  const end = new Promise<void>((resolve) => {
    held = { id, release: resolve };
  });
  navigator.locks?.request(prefix + id, () => end).catch(() => undefined);
}

function release(): void {
  held?.release();
  held = undefined;
}

async function heldLocks(): Promise<string[]> {
  try {
    const { held: locks = [], pending = [] } = (await navigator.locks?.query()) ?? {};
    return [...locks, ...pending].flatMap(({ name }) => (name?.startsWith(prefix) ? name : []));
  } catch {
    return [];
  }
}

/**
 * Whether another tab has this session open: a duplicated tab starts with its twin's own session.
 * Waits a little, because a reloaded page may still be letting go of its lock.
 */
export async function isOpenElsewhere(id: string, patience = 800): Promise<boolean> {
  if (!navigator.locks || held?.id === id) return false;
  try {
    const signal = AbortSignal.timeout(patience);
    return await navigator.locks.request(prefix + id, { signal }, () => false);
  } catch {
    return true;
  }
}
