import type { ComponentType } from 'preact';
import { forgetDesk } from '../../platform/forgetDesk';
import { watchIdle } from '../../platform/idle';
import { keepAwake } from '../../platform/kioskScreen';
import type { Waypoints } from '../../platform/navigation';
import { whenQuiet } from '../../platform/quiet';
import { sessionStore } from '../../platform/sessions';
import { silentWaypoints } from '../../platform/silentWaypoints';
import { browserMemory } from '../../platform/storage';
import { type GuardProps, KioskGuard } from './KioskGuard';
import { KioskUpdate } from './KioskUpdate';
import { leaveNothing } from './leaveNothing';

export { KioskGuard, watchIdle };

/** What only a shared kiosk needs, and never goes without: it is there before the first screen works. */
export interface KioskPage {
  waypoints: Waypoints;
  Guard: ComponentType<GuardProps>;
  Update: typeof KioskUpdate;
}

/**
 * Makes the page one of a kiosk. It may have been one of a desk before: what that left goes at once where the organisation has
 * made a kiosk of it, else once its time is over.
 * @param root where the page is shown
 * @param set how the organisation wants a page to begin, as `lastSet` gives it
 */
export function kioskPage(root: HTMLElement, set: Readonly<Record<string, unknown>>): KioskPage {
  leaveNothing(root);
  keepAwake();
  // As a desk it may have named a step there.
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  const shared = browserMemory(() => localStorage);
  const tab = browserMemory(() => sessionStorage);
  // A file shares its storage with other copies that are files, which may be a desk's.
  if (set.kiosk === true && !__ONE_FILE__) void forgetDesk(shared, tab);
  else
    whenQuiet(
      () =>
        void sessionStore(shared, tab)
          .find()
          .catch(() => undefined),
    );
  return { waypoints: silentWaypoints(), Guard: KioskGuard, Update: KioskUpdate };
}
