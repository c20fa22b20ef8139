import { setKey } from './sessionKeys';
import type { Memory } from './storage';

/**
 * Remembers for the next page what the organisation has set of how one begins; `lastSet` gives it.
 * @param shared remembers across tabs (localStorage)
 * @returns whether the browser does
 */
export function rememberSet(shared: Memory, set: object): boolean {
  const key = setKey();
  if (Object.keys(set).length > 0) return shared.write(key, JSON.stringify(set));
  shared.remove(key);
  return shared.read(key) === null;
}
