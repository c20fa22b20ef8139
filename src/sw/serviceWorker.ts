import { registerRoute } from 'workbox-routing';
import { complete, give, giveOutdated, type KeptFile, setAsideOutdated, unsound } from './keptFiles';
import { kioskSettings, kioskUrl } from './kioskSettings';
import { givePage } from './page';
import { scope } from './scope';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: KeptFile[] };

const files = self.__WB_MANIFEST;
const byAddress = new Map(files.map((file) => [scope + file.url, file]));

/** The file for an address. Only pages may have anything behind theirs, such as `?kiosk`. */
function fileAt({ href, origin, pathname }: URL, { mode }: Request): KeptFile | undefined {
  if (mode !== 'navigate') return byAddress.get(href);
  const address = origin + pathname;
  return byAddress.get(address === scope ? `${scope}index.html` : address);
}

/** The start address as people write it too: `Index.html`, or with a slash too many. */
const isNearStart = ({ origin, pathname }: URL) =>
  scope === origin + pathname.replace(/\/+/g, '/').replace(/\/index\.html$/i, '/');

// Its own files and its own start, nothing else: below the same folder there may be others' pages.
registerRoute(({ url }) => url.href === kioskUrl, kioskSettings);
registerRoute(
  ({ url, request }) => fileAt(url, request),
  ({ params, request }) => {
    const file = params as unknown as KeptFile;
    return request.mode === 'navigate' ? givePage(file, files, request) : give(file);
  },
);
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && isNearStart(url),
  ({ request }) => fetch(request).catch(() => Response.redirect(scope)),
);
registerRoute(
  ({ url, request }) => request.mode !== 'navigate' && url.href.startsWith(`${scope}assets/`),
  ({ request }) => giveOutdated(request),
);

self.addEventListener('install', (event) => {
  const request = new Request(kioskUrl);
  const settings = Promise.all(kioskSettings.handleAll({ event, request })).catch(() => undefined);
  event.waitUntil(Promise.all([complete(files), settings]));
});

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([setAsideOutdated(files), self.clients.claim()])),
);

self.addEventListener('message', (event) => {
  if (event.data?.type === 'CHECK') event.waitUntil(check(event.ports[0]));
  // A new version waits until the page says that no session is open, and for what has gone missing meanwhile.
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(check(event.ports[0], () => self.skipWaiting()));
});

/** Tells how many files are missing or damaged, mends that, and tells again. */
async function check(port?: MessagePort, whenWhole?: () => void): Promise<void> {
  const tell = async () => {
    const { length } = await unsound(files);
    port?.postMessage({ missing: length });
    return length;
  };
  if ((await tell()) > 0) {
    await complete(files).catch(() => undefined);
    if ((await tell()) > 0) return;
  }
  whenWhole?.();
}
