import { StaleWhileRevalidate } from 'workbox-strategies';
import { areSettings, longestFile } from '../organisation/settingNames';
import { boundedBytes } from '../platform/boundedBytes';
import { longestPicture, pictureMark } from '../platform/pictureFile';
import { withPatience } from './keptFiles';
import { scope } from './scope';

/** What an organisation sets after the build. */
export const kioskUrl = `${scope}kiosk.json`;

/** Whether an address is that of a picture which the settings name: the page asks for no other one so. */
export const isPicture = ({ href, search }: URL) => href.startsWith(scope) && search === pictureMark;

const cacheName = `kiosk-${scope}`;

/** How long a file may take over the network, in milliseconds. */
const patience = 4000;

/**
 * Gives a file as it was last seen, and reads it anew behind the scenes; what is something else never takes its place.
 * @param isSound looks at what has come
 * @param kept called once it is kept
 */
const lastSound = (
  isSound: (response: Response) => Promise<boolean>,
  kept: (response: Response, event: ExtendableEvent, url: string) => Promise<unknown>,
) =>
  new StaleWhileRevalidate({
    cacheName,
    fetchOptions: { cache: 'no-cache' },
    plugins: [
      {
        requestWillFetch: async ({ request }) => withPatience(request, patience),
        cacheWillUpdate: async ({ response }) =>
          response.ok && (await isSound(response.clone()).catch(() => false)) ? response : null,
        cacheDidUpdate: async ({ newResponse, event, request }) => {
          await kept(newResponse.clone(), event, request.url).catch(() => undefined);
        },
      },
    ],
  });

/** Not so a page that a hotel's network puts in their place, or half of them. */
export const kioskSettings = lastSound(async (response) => {
  const bytes = await boundedBytes(response, longestFile);
  return bytes !== undefined && areSettings(JSON.parse(new TextDecoder().decode(bytes)));
}, keepPicture);

export const kioskPicture = lastSound(
  async (response) =>
    /^image\//.test(response.headers.get('content-type') ?? '') &&
    (await boundedBytes(response, longestPicture)) !== undefined,
  async (_, __, url) => {
    // There is one at a time.
    const cache = await caches.open(cacheName);
    const others = (await cache.keys()).filter((one) => one.url !== kioskUrl && one.url !== url);
    await Promise.all(others.map((one) => cache.delete(one)));
  },
);

/** The picture that the settings name, which the page may have asked for before this worker was there. */
async function keepPicture(settings: Response, event: ExtendableEvent): Promise<void> {
  const { logo } = await settings.json();
  const url = new URL(logo + pictureMark, scope);
  if (typeof logo !== 'string' || !isPicture(url) || (await caches.match(url, { cacheName }))) return;
  await Promise.all(kioskPicture.handleAll({ event, request: new Request(url) }));
}
