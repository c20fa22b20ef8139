import { askWorker } from './askWorker';
import { workerAddress } from './trustedScript';
import { type ApplyUpdate, watchUpdates } from './workerUpdates';

/**
 * How far a page is with working without a network: its files are on their way; everything is kept and sound; some of it is
 * missing or damaged, and fetched again as soon as that can be; or never, opened as a file, over plain http, or in a browser
 * without service workers.
 */
export type OfflineStatus = 'waiting' | 'ready' | 'incomplete' | 'unsupported';

/** What the page wants to hear about working without a network. */
export interface OfflineListener {
  /** Each time that it was looked at. */
  told(status: OfflineStatus): void;
  /** A newer version is kept and waits. */
  updateWaiting(apply: ApplyUpdate): void;
}

const minute = 60 * 1000;
const hour = 60 * minute;

/** Registers the service worker and tells `listener` how far it is, as long as the page is open. Never reloads by itself. */
export function watchOffline(listener: OfflineListener): void {
  // file:// is a secure context to Chromium and has `serviceWorker`, yet registering there always fails.
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) {
    listener.told('unsupported');
    return;
  }
  let status: OfflineStatus = 'waiting';
  let lookedAt = 0;
  const told = (now: OfflineStatus) => {
    status = now;
    listener.told(now);
  };
  const look = async () => {
    lookedAt = performance.now();
    const registration = await registered();
    if (!registration) return told('unsupported');
    watchUpdates(registration, listener.updateWaiting);
    if (!registration.active) told('waiting');
    const worker = await activeWorker(registration);
    // An active worker isn't proof: browsers and cleaning tools empty its caches behind its back.
    if (worker) askWorker(worker, 'CHECK', ({ missing }) => told(missing === 0 ? 'ready' : 'incomplete'));
  };
  const lookForNewer = async () => {
    const registration = await registered();
    await registration?.update().catch(() => undefined);
    await look();
  };
  const comeBack = () => {
    if (document.visibilityState === 'visible' && performance.now() - lookedAt > minute) void lookForNewer();
  };
  const tick = async () => {
    if ((await hasShrunk()) || status !== 'ready') await look();
  };
  void look();
  window.ononline = look;
  addEventListener('focus', comeBack);
  document.addEventListener('visibilitychange', comeBack);
  // A kiosk page may stay open for weeks, so it looks by itself instead of waiting for a navigation.
  setInterval(tick, minute);
  setInterval(lookForNewer, hour);
  keepStorage();
}

/** Registered anew each time: a browser that throws away what is kept throws the worker away with it. */
async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker.register(workerAddress());
  } catch {
    // The worker that is there goes on where its script can't be had.
    return navigator.serviceWorker.getRegistration().catch(() => undefined);
  }
}

/** The worker in charge, the first one once it is; undefined if it could not get hold of all files. */
function activeWorker({ active, installing, waiting }: ServiceWorkerRegistration) {
  const first = installing ?? waiting;
  return new Promise<ServiceWorker | undefined>((resolve) => {
    if (active || !first) return resolve(active ?? undefined);
    first.addEventListener('statechange', () => {
      if (first.state === 'activated') resolve(first);
      if (first.state === 'redundant') resolve(undefined);
    });
  });
}

let usedBefore = 0;

/** Whether less is kept than the last time. */
async function hasShrunk(): Promise<boolean> {
  const { usage = 0 } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  const isLess = usage < usedBefore;
  usedBefore = usage;
  return isLess;
}

/** Asked for only once Sportello is used offline: a browser may show a question, and then it has a reason. */
function keepStorage(): void {
  const ask = () => {
    if (navigator.serviceWorker.controller) navigator.storage?.persist?.().catch(() => undefined);
  };
  if (navigator.onLine) addEventListener('offline', ask, { once: true });
  else ask();
}
