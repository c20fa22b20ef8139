import { expect, type Page } from '@playwright/test';
import { expectNewer, findUpdate, isMarked, mark, release } from './releases';
import { openKept, testKept as test } from './site';
import { press, walk } from './walk';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', newBrowser: true });
// A browser that tells anew where its pointer is has touched the kiosk, which then waits for half a minute more.
test.setTimeout(90_000);
const sinceTouched = 50_000;

const t = words('it');

/** A kiosk as it stands there: opened once, kept, and never closed. */
async function openKiosk(page: Page): Promise<void> {
  await openKept(page);
  await page.goto('./?kiosk');
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
}

test('a kiosk that nobody touches takes an update by itself', async ({ page, site }) => {
  await openKiosk(page);
  release(site);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  await expectNewer(page, sinceTouched);
  expect(new URL(page.url()).search).toBe('?kiosk');
});

test('a kiosk in use takes no update before the session has ended, and then at once', async ({
  page,
  site,
}) => {
  await openKiosk(page);
  await walk(page, wayBy('acquiring'), 'it');
  await mark(page);
  release(site);
  await findUpdate(page);
  await walk(page, wayBy('acquiring', 'ownServer'), 'it', 1);
  expect(await isMarked(page)).toBe(true);
  await press(page, t('ui:end'));
  await expectNewer(page, sinceTouched);
  await expect(page.locator('main[data-step=whichError]')).toBeVisible();
});

test('a kiosk that somebody is reading waits until nobody has touched it for half a minute', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await openKept(page);
  await page.goto('./?kiosk');
  await page.clock.runFor(5000);
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
  await page.locator('h1').click();
  await mark(page);
  release(site);
  await findUpdate(page);
  await page.clock.runFor(20_000);
  await page.locator('h1').click();
  await page.clock.runFor(25_000);
  expect(await isMarked(page)).toBe(true);
  await page.clock.runFor(10_000);
  await page.clock.resume();
  // Where the clock ran past the server's answer, it tries again after another half a minute.
  await expectNewer(page, sinceTouched);
});

test('a reload of a kiosk leads to the newer version', async ({ page, site }) => {
  await openKiosk(page);
  await walk(page, wayBy('acquiring'), 'it');
  release(site);
  await findUpdate(page);
  await page.reload();
  await expectNewer(page, sinceTouched);
});
