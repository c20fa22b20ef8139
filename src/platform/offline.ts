/** What the page wants to hear about working without a network. */
export interface OfflineListener {
  /** Never offline here: opened as a file, over plain http, or in a browser without service workers. */
  unsupported(): void;
  /** Everything is kept: from now on the network may go. */
  ready(): void;
  /** A newer version is kept and waits; `apply` puts it in charge and reloads the page. */
  updateWaiting(apply: () => void): void;
}

const hour = 60 * 60 * 1000;

/** Registers the service worker and tells `listener` how far it is. Never reloads by itself. */
export async function watchOffline(listener: OfflineListener): Promise<void> {
  // file:// is a secure context to Chromium and has `serviceWorker`, yet registering there always fails.
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) {
    listener.unsupported();
    return;
  }
  try {
    const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI));
    watchUpdates(registration, listener);
    checkForUpdates(registration);
    keepStorage();
    await navigator.serviceWorker.ready;
    if (await pageIsKept()) listener.ready();
  } catch {
    listener.unsupported();
  }
}

/** An active worker isn't proof: browsers and cleaning tools can empty its caches behind its back. */
async function pageIsKept(): Promise<boolean> {
  const page = new URL('index.html', document.baseURI);
  return (await caches.match(page, { ignoreSearch: true })) !== undefined;
}

function watchUpdates(registration: ServiceWorkerRegistration, listener: OfflineListener): void {
  const report = () => listener.updateWaiting(() => applyUpdate(registration));
  const watch = () => {
    const { active, installing } = registration;
    // The first worker of all is no update.
    if (!active || !installing) return;
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed') report();
    });
  };
  if (registration.waiting) report();
  watch();
  registration.addEventListener('updatefound', watch);
}

function applyUpdate({ waiting }: ServiceWorkerRegistration): void {
  const reload = () => location.reload();
  if (waiting) {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  } else {
    // Nobody waits any more: the new version is in charge already, be it through another tab.
    reload();
  }
}

/** A kiosk page may stay open for weeks, so it asks for itself instead of waiting for a navigation. */
function checkForUpdates(registration: ServiceWorkerRegistration): void {
  const check = () => registration.update().catch(() => undefined);
  setInterval(check, hour);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
}

/** Asked for only once Sportello is used offline: a browser may show a question, and then it has a reason. */
function keepStorage(): void {
  const ask = () => {
    if (navigator.serviceWorker.controller) navigator.storage?.persist?.().catch(() => undefined);
  };
  if (navigator.onLine) addEventListener('offline', ask, { once: true });
  else ask();
}
