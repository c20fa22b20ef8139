import type { ComponentType } from 'preact';
import { keepAwake } from '../../platform/kioskScreen';
import type { Waypoints } from '../../platform/navigation';
import { silentWaypoints } from '../../platform/silentWaypoints';
import { type GuardProps, KioskGuard } from './KioskGuard';
import { KioskUpdate } from './KioskUpdate';
import { leaveNothing } from './leaveNothing';

/** What only a shared kiosk needs, and never goes without: it is there before the first screen works. */
export interface KioskPage {
  waypoints: Waypoints;
  Guard: ComponentType<GuardProps>;
  Update: typeof KioskUpdate;
}

/**
 * Makes the page one of a kiosk.
 * @param root where the page is shown
 */
export function kioskPage(root: HTMLElement): KioskPage {
  leaveNothing(root);
  keepAwake();
  return { waypoints: silentWaypoints(), Guard: KioskGuard, Update: KioskUpdate };
}
