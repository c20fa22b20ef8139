import { openIds } from './openSessions';
import { ownKey, prefix, setPrefix } from './sessionKeys';
import type { Memory } from './storage';

/**
 * Forgets what a desk has left in a browser that is a shared kiosk's from now on: sessions and preferences, all but what another
 * tab has open. What organisations have set of how a page begins stays.
 * @param shared remembers across tabs (localStorage)
 * @param tab remembers for this tab only (sessionStorage)
 */
export async function forgetDesk(shared: Memory, tab: Memory): Promise<void> {
  // This tab's own goes at once: the page that had it open may not have let go of it yet.
  const own = prefix + tab.read(ownKey);
  shared.remove(own);
  tab.remove(ownKey);
  const open = (await openIds()).map((id) => prefix + id);
  for (const key of shared.keys())
    if (key.startsWith('sportello.') && !key.startsWith(setPrefix) && !open.includes(key)) shared.remove(key);
}
