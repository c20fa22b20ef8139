import { expect, type Page } from '@playwright/test';
import { precacheEntries } from './precache';
import { openKept, testKept as test } from './site';
import { openTrail, press, walk } from './walk';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const entries = precacheEntries();
const kept = entries.map(({ url }) => url).sort();
const named = (pattern: RegExp) => {
  const [url] = kept.filter((one) => pattern.test(one));
  if (!url) throw new Error(`Nothing is kept that is called ${pattern}`);
  return url;
};
const needed = ['index.html', named(/^assets\/index-.*\.js$/), named(/^assets\/it-.*\.js$/)];
const openedLater = [named(/^assets\/later-.*\.js$/)];

/** Behind the worker's back, as a browser short of room, a cleaning tool or a bad disk would. */
const harm = {
  missing: (page: Page, url: string) =>
    page.evaluate(async (path) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (new URL(request.url).pathname.endsWith(path)) await cache.delete(request);
        }
      }
    }, url),
  damaged: (page: Page, url: string) =>
    page.evaluate(async (path) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const response = await cache.match(request);
          if (!response || !new URL(request.url).pathname.endsWith(path)) continue;
          const body = await response.text();
          await cache.put(request, new Response(body.slice(0, body.length / 2), response));
        }
      }
    }, url),
};

const status = (page: Page) => page.locator('[data-offline]');
const expectReady = (page: Page) => expect(status(page)).toHaveAttribute('data-offline', 'ready');
/** As if somebody came back to the page after a while. */
const lookAgain = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')));

/** The files that are kept and are as they were built. */
const soundFiles = (page: Page) =>
  page.evaluate(async (files) => {
    const hashOf = async (response: Response) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', await response.arrayBuffer()));
      return `sha384-${btoa(String.fromCharCode(...digest))}`;
    };
    const sound: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const hash = await hashOf((await cache.match(request)) as Response);
        const { pathname } = new URL(request.url);
        const file = files.find(({ url, integrity }) => pathname === `/${url}` && hash === integrity);
        if (file) sound.push(file.url);
      }
    }
    return sound.sort();
  }, entries);

for (const [how, hurt] of Object.entries(harm)) {
  test(`whatever is ${how}, it says so, mends itself once there is a network, and then says that it is ready`, async ({
    page,
    site,
  }) => {
    await openKept(page);
    await expectReady(page);
    await walk(page, wayBy('acquiring'), 'it');
    for (const url of [...needed, ...openedLater]) {
      await site.stop();
      await hurt(page, url);
      await lookAgain(page);
      await expect(status(page), url).toHaveAttribute('data-offline', 'incomplete');
      await site.start();
      await lookAgain(page);
      await expectReady(page);
      expect(await soundFiles(page), url).toEqual(kept);
    }
    await site.stop();
    await page.reload();
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichService');
    await openTrail(page);
  });

  test(`whatever is ${how} when it is opened with a network, it works at once`, async ({ page }) => {
    await openKept(page);
    for (const url of [...needed, ...openedLater]) {
      await expectReady(page);
      await hurt(page, url);
      await page.reload();
      await walk(page, wayBy('acquiring'), 'it');
      await openTrail(page);
      await page.keyboard.press('Escape');
      await press(page, t('ui:again.button'));
      await press(page, t('session:again.confirm'));
    }
  });

  for (const url of needed) {
    test(`${url} ${how} and no network: leads to the booklet, and comes back by itself`, async ({
      page,
      site,
    }) => {
      await page.clock.install();
      await openKept(page);
      await walk(page, wayBy('acquiring'), 'it');
      await site.stop();
      await hurt(page, url);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(2);
      // The same address: a kiosk stays one.
      await expect(page.locator('main[lang=en] a').first()).toHaveAttribute('href', '');
      await page.locator('main[lang=en] a[href*=booklet]').click();
      await expect(page.locator('html[lang=en] #n1')).toBeAttached();
      await page.goBack();
      await site.start();
      await page.clock.runFor(20_000);
      await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichService');
    });
  }
}

for (const [language, other] of [
  ['it', 'en'],
  ['en', 'it'],
] as const)
  test.describe(`where the copy is not whole, on a phone in ${language}`, () => {
    test.use({ viewport: { width: 360, height: 740 } });

    test('both languages are in sight, and the booklet opens without a network, also after Back', async ({
      page,
      site,
    }) => {
      await openKept(page);
      await expectReady(page);
      await site.stop();
      await harm.missing(page, needed[1] ?? '');
      // A browser would take the page from there when it goes back.
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.clearBrowserCache');
      await page.reload();
      const link = page.locator(`main[lang=${language}] a[href*=booklet]`);
      for (let times = 0; times < 2; times += 1) {
        await expect(link).toBeInViewport({ ratio: 1 });
        await expect(page.locator(`main[lang=${other}] a[href*=booklet]`)).toBeInViewport({ ratio: 1 });
        await link.click();
        await expect(page.locator(`html[lang=${language}] .front h1`)).toBeInViewport();
        await page.goBack();
      }
    });
  });

test('everything thrown away: all of it comes again, and not before that does it say that it is ready', async ({
  page,
  site,
}) => {
  await openKept(page);
  await expectReady(page);
  await site.stop();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await lookAgain(page);
  await expect(status(page)).toHaveAttribute('data-offline', 'incomplete');
  await expect(page.getByText(t('ui:offline.incomplete'))).toBeVisible();
  await site.start();
  await page.reload();
  await expectReady(page);
  expect(await soundFiles(page)).toEqual(kept);
});

test('the worker thrown away with what it kept, as a browser short of room does: both come again', async ({
  page,
}) => {
  await openKept(page);
  await expectReady(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await (await navigator.serviceWorker.ready).unregister();
  });
  await page.reload();
  await expectReady(page);
  expect(await soundFiles(page)).toEqual(kept);
});
