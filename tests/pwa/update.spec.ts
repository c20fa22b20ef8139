import { expect, type Page } from '@playwright/test';
import { expectNewer, findUpdate, isMarked, mark, release } from './releases';
import type { SiteServer } from './server';
import { openKept, testKept as test } from './site';
import { press, walk } from './walk';
import { wayBy } from './ways';
import { words } from './words';

// A browser that has run dozens of tests at times keeps an old worker busy for more than fifteen seconds, a new one never did.
test.use({ locale: 'it-IT', newBrowser: true });

const t = words('it');
const offer = (page: Page) => page.locator('[data-move=update]');

test('a newer version waits while a session is open, and neither asks nor reloads', async ({
  page,
  site,
}) => {
  await openKept(page);
  await walk(page, wayBy('acquiring'), 'it');
  await mark(page);
  release(site);
  await findUpdate(page);
  await walk(page, wayBy('acquiring', 'ownServer'), 'it', 1);
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichClient');
  await expect(page.locator('body')).not.toHaveAttribute('data-release');
});

test('a newer version is offered before the first answer, and comes in when it is asked for', async ({
  page,
  site,
}) => {
  await openKept(page);
  await mark(page);
  const answers = () =>
    page
      .locator('[data-answer]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const before = await answers();
  release(site);
  await findUpdate(page);
  await expect(page.getByText(t('session:update.text'))).toBeVisible();
  expect(await answers()).toEqual(before);
  expect(await isMarked(page)).toBe(true);
  await press(page, t('session:update.apply'));
  await expectNewer(page);
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichError');
  await expect(offer(page)).toHaveCount(0);
});

for (const [what, cut, mend] of [
  ['the server gone', (site: SiteServer) => site.stop(), (site: SiteServer) => site.start()],
  [
    'a server that has gone back to another version',
    async (site: SiteServer) => {
      site.newer.set('index.html', '<!doctype html><title>Another</title>');
    },
    async (site: SiteServer) => release(site),
  ],
] as const)
  test(`with ${what} a newer version waits, says so, and comes in once it can`, async ({ page, site }) => {
    await openKept(page);
    release(site);
    await findUpdate(page);
    await mark(page);
    await expect(offer(page)).toBeVisible();
    await cut(site);
    await offer(page).click();
    await expect(page.getByText(t('session:update.refused'))).toBeVisible();
    expect(await isMarked(page)).toBe(true);
    await mend(site);
    await offer(page).click();
    await expectNewer(page);
  });

test('a newer version is not offered in a tab while another tab has a session', async ({
  page,
  context,
  site,
}) => {
  await openKept(page);
  await walk(page, wayBy('acquiring'), 'it');
  release(site);
  const free = await context.newPage();
  await free.goto(site.url);
  await findUpdate(free);
  await free.reload();
  await expect(free.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
  await expect(offer(free)).toHaveCount(0);
});

test('an offer that is taken too late, as another tab has begun a session, reloads nothing', async ({
  page,
  context,
  site,
}) => {
  await openKept(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await expect(other.locator('[data-step]')).toHaveAttribute('data-step', 'whichError');
  release(site);
  await findUpdate(page);
  const button = await offer(page).elementHandle();
  await walk(other, wayBy('acquiring'), 'it');
  await mark(page);
  await mark(other);
  await button?.evaluate((element) => (element as HTMLButtonElement).click());
  await page.waitForTimeout(700);
  expect(await isMarked(page)).toBe(true);
  expect(await isMarked(other)).toBe(true);
  await other.reload();
  await expect(other.locator('[data-step]')).toHaveAttribute('data-step', 'whichService');
  await expect(other.locator('body')).not.toHaveAttribute('data-release');
});

test('once the last session has ended the newer version is offered', async ({ page, site }) => {
  await openKept(page);
  await walk(page, wayBy('acquiring'), 'it');
  release(site);
  await findUpdate(page);
  await press(page, t('ui:again.button'));
  await press(page, t('session:again.confirm'));
  await offer(page).click();
  await expectNewer(page);
});

test('a tab that stayed open works on after another tab took the newer version', async ({
  page,
  context,
  site,
}) => {
  await openKept(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await expect(other.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
  // What it fetches ahead at the very moment of the change wakes the old worker, and one that is being watched never sleeps again.
  await other.waitForLoadState('networkidle');
  await mark(other);
  release(site);
  await findUpdate(page);
  await offer(page).click();
  await expectNewer(page);
  expect(await isMarked(other)).toBe(true);
  await press(other, 'English');
  await walk(other, wayBy('acquiring', 'online', 'stopHere'), 'en');
});

test('a network that never answers does not keep the newer version out, and the page says that it is coming', async ({
  page,
  context,
  site,
}) => {
  await openKept(page);
  const other = await context.newPage();
  await other.goto(site.url);
  release(site);
  await findUpdate(page);
  await expect(offer(page)).toBeVisible();
  site.silent.add('kiosk.json');
  await other.evaluate(() => void fetch('kiosk.json'));
  await offer(page).click();
  await expect(page.getByText(t('session:update.applying'))).toBeVisible();
  await expectNewer(page);
});

test('a page that is opened while the newer version puts away what was kept, without a network, is whole', async ({
  page,
  site,
}) => {
  await openKept(page);
  await walk(page, wayBy('acquiring'), 'it');
  await site.stop();
  // Where the newer one is at that moment, with the older one still answering.
  await page.evaluate(async () => {
    const outdated = await caches.open(`outdated-${new URL('.', document.baseURI)}`);
    for (const name of (await caches.keys()).filter((one) => one.includes('precache'))) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        await outdated.put(request, (await cache.match(request)) as Response);
        await cache.delete(request);
      }
    }
  });
  await page.reload();
  await walk(page, wayBy('acquiring', 'ownServer'), 'it', 1);
});
