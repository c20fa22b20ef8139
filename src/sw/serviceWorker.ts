import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { StaleWhileRevalidate } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0] };

const kioskUrl = new URL('kiosk.json', self.registration.scope).href;
// By scope, as several copies of Sportello may live under one origin.
const kioskCache = `kiosk-${self.registration.scope}`;

/** How long the organisation's settings may take over the network, in milliseconds. */
const patience = 4000;

/** A network that never answers must not keep this worker busy: the next version comes in only once it has nothing to do. */
const impatiently = (request: Request) => new Request(request, { signal: AbortSignal.timeout?.(patience) });

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST, {
  ignoreURLParametersMatching: [/^lang$/, /^kiosk$/, /^new$/, /^utm_/],
});

// What an organisation sets after the build: used as it was last seen, read anew behind the scenes.
registerRoute(
  ({ url }) => url.href === kioskUrl,
  new StaleWhileRevalidate({
    cacheName: kioskCache,
    fetchOptions: { cache: 'no-cache' },
    plugins: [{ requestWillFetch: async ({ request }) => impatiently(request) }],
  }),
);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/booklet\.html$/] }));

self.addEventListener('install', (event) => event.waitUntil(keepKiosk().catch(() => undefined)));

// A new version waits until the page says that no session is open.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') self.skipWaiting();
});

async function keepKiosk() {
  const cache = await caches.open(kioskCache);
  await cache.add(impatiently(new Request(kioskUrl, { cache: 'reload' })));
}
