import { StaleWhileRevalidate } from 'workbox-strategies';
import { withPatience } from './keptFiles';
import { scope } from './scope';

/** What an organisation sets after the build. */
export const kioskUrl = `${scope}kiosk.json`;

/** How long it may take over the network, in milliseconds, and how long it may be, in bytes. */
const patience = 4000;
const longest = 65_536;

/** Used as it was last seen, read anew behind the scenes; what is no settings never takes their place. */
export const kioskSettings = new StaleWhileRevalidate({
  cacheName: `kiosk-${scope}`,
  fetchOptions: { cache: 'no-cache' },
  plugins: [
    {
      requestWillFetch: async ({ request }) => withPatience(request, patience),
      cacheWillUpdate: async ({ response }) => ((await areSettings(response.clone())) ? response : null),
    },
  ],
});

/** Not so a page that a hotel's network puts in their place, or half of them. */
async function areSettings(response: Response): Promise<boolean> {
  try {
    const text = await response.text();
    const settings: unknown = text.length > longest ? undefined : JSON.parse(text);
    return response.ok && typeof settings === 'object' && settings !== null && !Array.isArray(settings);
  } catch {
    return false;
  }
}
