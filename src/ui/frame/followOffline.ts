import { loadLaterTexts } from '../../i18n/i18n';
import { watchOffline } from '../../platform/offline';
import type { SessionStore } from '../../platform/sessions';
import { UpdateOffer } from './UpdateOffer';
import type { Offline } from './useOffline';

/** How often a waiting update looks whether the last session has ended, in milliseconds. */
const patience = 5000;

/**
 * Follows the service worker.
 * @param store tells whether a session is open anywhere: an update never reloads under one
 * @param change called with each change
 */
export function followOffline(store: SessionStore, change: (to: (now: Offline) => Offline) => void): void {
  const set = (changes: Partial<Offline>) =>
    change((now) => {
      const next = { ...now, ...changes };
      const isSame = (Object.keys(changes) as (keyof Offline)[]).every((key) => next[key] === now[key]);
      return isSame ? now : next;
    });
  let timer: ReturnType<typeof setInterval> | undefined;
  watchOffline({
    told: (status) => set({ status }),
    updateWaiting: (apply) => {
      const offer = async () => {
        // Its texts come later, as it does.
        await loadLaterTexts().then(
          () => set({ Offer: UpdateOffer }),
          () => undefined,
        );
        const isFree = !(await store.isAnyOpen());
        set({ applyUpdate: isFree ? applyUpdate : undefined });
        return isFree;
      };
      const tryUpdate = async (isStillWanted: () => boolean) => {
        if (!(await offer())) return;
        set({ isUpdating: true, isUpdateRefused: false });
        apply(
          async () => isStillWanted() && (await offer()),
          () => set({ isUpdating: false, isUpdateRefused: true }),
        );
      };
      const applyUpdate = () => tryUpdate(() => true);
      set({ tryUpdate });
      clearInterval(timer);
      timer = setInterval(offer, patience);
      void offer();
    },
  });
}
