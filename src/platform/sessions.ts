import { claim, hold, openIds, release } from './openSessions';
import { hasSessions, ownKey, prefix } from './sessionKeys';
import type { Memory } from './storage';
import { readSession, type StoredSession } from './storedSession';

/** What there is for a tab. */
export interface Found {
  own: StoredSession | undefined;
  /** Sessions that no tab has open, newest first. */
  left: readonly StoredSession[];
}

/** Sessions of this browser: one is this tab's own; others were left behind, or are open in other tabs. */
export interface SessionStore {
  /** This tab's own session, if it had one: after a reload, or a crash with restored tabs. */
  own(): StoredSession | undefined;
  /** @returns whether it could be kept */
  save(session: StoredSession): boolean;
  /**
   * Makes one this tab's own.
   * @param patience for a reloaded page that may still be letting go of it, in milliseconds
   * @returns whether it could be had: not where another tab has it open
   */
  claim(id: string, patience?: number): Promise<boolean>;
  /** One as it is kept now: another tab may have worked on it and closed. */
  read(id: string): StoredSession | undefined;
  forget(id: string): void;
  /**
   * All that there is for this tab; sessions whose time is over are removed, its own among them.
   * @throws if what looks for them can't be fetched
   */
  find(): Promise<Found>;
  /** What of those that were found last is still there: known at once, so that nothing comes in late. */
  foundBefore(): readonly StoredSession[];
  /** Whether some tab has a session open, this one included. */
  isAnyOpen(): Promise<boolean>;
}

/**
 * @param shared remembers across tabs (localStorage)
 * @param tab remembers for this tab only (sessionStorage), so that two tabs never write to one session
 */
export function sessionStore(shared: Memory, tab: Memory): SessionStore {
  let left: readonly StoredSession[] = [];
  const own = () => {
    const id = tab.read(ownKey);
    return id === null ? undefined : readSession(shared, id);
  };
  return {
    own,
    save(session) {
      if (tab.read(ownKey) !== session.id) tab.write(ownKey, session.id);
      hold(session.id);
      return shared.write(prefix + session.id, JSON.stringify(session));
    },
    claim,
    read: (id) => readSession(shared, id),
    forget(id) {
      if (tab.read(ownKey) === id) tab.remove(ownKey);
      release(id);
      shared.remove(prefix + id);
    },
    async find() {
      const all = hasSessions(shared) ? await (await import('./tidySessions')).tidySessions(shared) : [];
      const isOwn = ({ id }: StoredSession) => id === tab.read(ownKey);
      left = all.filter((one) => !isOwn(one));
      // Not there where another tab has it open.
      return { own: all.find(isOwn) ?? own(), left };
    },
    foundBefore: () => left.filter(({ id }) => id !== tab.read(ownKey) && shared.read(prefix + id) !== null),
    isAnyOpen: async () => (await openIds()).length > 0,
  };
}

/** A name for a new session; `randomUUID` is missing on plain http. */
export function newSessionId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
