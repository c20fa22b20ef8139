import { registerRoute } from 'workbox-routing';
import {
  complete,
  give,
  giveOutdated,
  isServed,
  type KeptFile,
  setAsideOutdated,
  unsound,
} from './keptFiles';
import { isPicture, kioskPicture, kioskSettings, kioskUrl } from './kioskSettings';
import { givePage } from './page';
import { scope } from './scope';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: KeptFile[] };

const files = self.__WB_MANIFEST;
const byAddress = new Map(files.map((file) => [scope + file.url, file]));

/**
 * How long this worker stays after it has given a page, in milliseconds: a newer one that took over meanwhile would leave
 * without an answer what the page asks for next.
 */
const whilePageLoads = 4000;

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
registerRoute(({ url, request }) => request.mode !== 'navigate' && isPicture(url), kioskPicture);
registerRoute(
  ({ url, request }) => fileAt(url, request),
  ({ event, params, request }) => {
    const file = params as unknown as KeptFile;
    if (request.mode !== 'navigate') return give(file);
    event.waitUntil(new Promise((done) => setTimeout(done, whilePageLoads)));
    return givePage(file, files, request);
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
  event.waitUntil(Promise.all([setAsideOutdated(files, isNewerComing), self.clients.claim()])),
);

const isNewerComing = () => Boolean(self.registration.installing ?? self.registration.waiting);

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data?.type === 'CHECK') event.waitUntil(check(port));
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(takeOver(port));
});

/**
 * Tells how many files are missing or damaged, mends that, and tells again.
 * @returns whether all is well
 */
async function check(port?: MessagePort): Promise<boolean> {
  const look = async () => (await unsound(files)).length;
  const missing = await look();
  port?.postMessage({ missing, isMending: missing > 0 });
  if (missing === 0) return true;
  await complete(files).catch(() => undefined);
  const still = await look();
  port?.postMessage({ missing: still });
  return still === 0;
}

/** A new version waits until the page says that no session is open, and for what has gone missing meanwhile. */
async function takeOver(port?: MessagePort): Promise<void> {
  if (!(await check(port))) return;
  // A browser sends to the network whoever comes in the moment of the change (seen in Chromium): it has to be there, and no older.
  const page = files.find(({ url }) => url === 'index.html');
  if (page && (await isServed(page))) void self.skipWaiting();
  else port?.postMessage({ missing: 0, isRefused: true });
}
