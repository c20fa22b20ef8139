import { setKey } from './sessionKeys';
import { type Memory, parse } from './storage';

/** What `kiosk.json` holds, where a copy of Sportello that is one file brings it along. */
export const embeddedFile = () => document.getElementById('kiosk')?.textContent;

/**
 * What the organisation has set of how a page begins: known at once, while `kiosk.json` is still on its way.
 * @param shared remembers across tabs (localStorage)
 * @returns as it was written: whoever takes something out of it looks whether it is sound
 */
export function lastSet(shared: Memory): Readonly<Record<string, unknown>> {
  return Object(parse(embeddedFile() ?? shared.read(setKey())));
}
