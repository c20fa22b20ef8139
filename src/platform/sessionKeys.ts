import type { Memory } from './storage';

/** Names the lock of a session, and the key under which it is stored. */
export const prefix = 'sportello.session.';

/** The key under which a tab stores the id of its own session. */
export const ownKey = 'sportello.own';

/** Begins the keys under which a browser remembers how an organisation wants pages to begin. */
export const setPrefix = 'sportello.organisation.';

/** The key of that for the pages of this folder: another one on the same host is another organisation's, or a kiosk's. */
export const setKey = () => setPrefix + new URL('.', location.href).pathname;

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
