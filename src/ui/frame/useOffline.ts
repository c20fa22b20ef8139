import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OfflineStatus } from '../../platform/offline';
import { whenQuiet } from '../../platform/quiet';
import type { SessionStore } from '../../platform/sessions';

/** How far the page is with working offline. */
export interface Offline {
  status: OfflineStatus;
  /** There when a newer version waits and no tab has a session open; reloads the page. */
  applyUpdate: (() => void) | undefined;
  /** What shows that; it comes with what follows the worker. */
  Offer?: ComponentType<{ offline: Offline }>;
  /** There when a newer version waits: reloads the page if no tab has a session open and, right before that, it is still wanted. */
  tryUpdate?: (isStillWanted: () => boolean) => void;
  /** It was asked for; the page reloads as soon as the old version has finished what it is doing. */
  isUpdating?: boolean;
  /** It was asked for, and could not be done. */
  isUpdateRefused?: boolean;
}

/** When to ask again for what follows the worker, in milliseconds. */
const patience = 60_000;

/**
 * Follows the service worker.
 * @param store tells whether a session is open anywhere: an update never reloads under one
 */
export function useOffline(store: SessionStore): Offline {
  const [offline, setOffline] = useState<Offline>({ status: 'waiting', applyUpdate: undefined });
  useEffect(() => {
    // No worker looks after what is all in one file.
    if (__ONE_FILE__) return;
    const begin = () =>
      import('./followOffline').then(
        ({ followOffline }) => followOffline(store, setOffline),
        () => setTimeout(begin, patience),
      );
    // Not before the first screen is up: getting ready for later must not hold up now.
    whenQuiet(begin);
  }, [store]);
  return offline;
}
