import { useEffect, useState } from 'preact/hooks';
import { whenQuiet } from '../../platform/quiet';
import type { SessionStore } from '../../platform/sessions';

/** How far the page is with working offline. */
export interface Offline {
  status: 'waiting' | 'ready' | 'unsupported';
  /** There when a newer version waits and no tab has a session open; reloads the page. */
  applyUpdate: (() => void) | undefined;
  /** It was asked for; the page reloads as soon as the old version has finished what it is doing. */
  isUpdating?: boolean;
}

/** How often a waiting update looks whether the last session has ended, in milliseconds. */
const patience = 5000;

/**
 * Watches the service worker.
 * @param store tells whether a session is open anywhere: an update never reloads under one
 */
export function useOffline(store: SessionStore): Offline {
  const [offline, setOffline] = useState<Offline>({ status: 'waiting', applyUpdate: undefined });
  useEffect(() => {
    // Not before the first screen is up: getting ready for later must not hold up now.
    whenQuiet(async () => {
      const { watchOffline } = await import('../../platform/offline');
      void watchOffline({
        unsupported: () => setOffline((now) => ({ ...now, status: 'unsupported' })),
        ready: () => setOffline((now) => ({ ...now, status: 'ready' })),
        updateWaiting: (apply) => {
          const offer = async () => {
            const isFree = !(await store.isAnyOpen());
            setOffline((now) => ({ ...now, applyUpdate: isFree ? applyIfFree : undefined }));
            return isFree;
          };
          const applyIfFree = async () => {
            if (!(await offer())) return;
            setOffline((now) => ({ ...now, isUpdating: true }));
            apply();
          };
          void offer();
          setInterval(offer, patience);
        },
      });
    });
  }, [store]);
  return offline;
}
