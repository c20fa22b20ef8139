const name = 'floor';
const files = ['./', './icon.svg'];

const worker = /** @type {any} */ (globalThis);

worker.addEventListener('install', (/** @type {any} */ event) =>
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files))),
);
worker.addEventListener('fetch', (/** @type {any} */ event) =>
  event.respondWith(
    caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)),
  ),
);
