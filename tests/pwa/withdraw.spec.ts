import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { openKept, testKept as test } from './site';
import { walk } from './walk';
import { wayBy } from './ways';

test.use({ locale: 'it-IT', newBrowser: true });

/** What the README tells a host to put in place of the worker. */
const [, recipe = ''] = readFileSync('README.md', 'utf8').match(/^ *```js sw\.js\n([\s\S]*?)^ *```/m) ?? [];

test('a worker that does harm can be withdrawn, and the session stays', async ({ page, site }) => {
  expect(recipe).toContain('unregister');
  await openKept(page);
  await walk(page, wayBy('acquiring'), 'it');
  await page.evaluate(() => caches.open('somebody-else'));
  site.newer.set('sw.js', recipe);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  // The worker that goes stays some seconds for the page it has given.
  const left = () => page.evaluate(() => caches.keys());
  await expect.poll(left, { timeout: 15_000 }).toEqual(['somebody-else']);
  await page.reload();
  await expect(page.locator('main[data-step=whichService]')).toBeVisible();
  await page.reload();
  await walk(page, wayBy('acquiring', 'ownServer'), 'it', 1);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
