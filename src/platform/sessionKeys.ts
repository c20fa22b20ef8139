import type { Memory } from './storage';

/** Names the lock of a session, and the key under which it is stored. */
export const prefix = 'sportello.session.';

/** The key under which a tab stores the id of its own session. */
export const ownKey = 'sportello.own';

/** Begins the keys under which a browser remembers how an organisation wants pages to begin. */
export const setPrefix = 'sportello.organisation.';

/** The key of that for the pages of this folder: another one on the same host is another organisation's, or a kiosk's. */
export const setKey = () => setPrefix + location.pathname.replace(/[^/]*$/, '');

/**
 * Whether `shared` (localStorage) keeps sessions of any tab, this one's own among them: the first screen may have more to show
 * than the document.
 */
export function hasSessions(shared: Memory): boolean {
  return shared.keys().some((key) => key.startsWith(prefix));
}
