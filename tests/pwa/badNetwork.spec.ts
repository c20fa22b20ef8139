import { expect, type Page } from '@playwright/test';
import { precacheEntries } from './precache';
import { expectNewer, findUpdate, isMarked, mark, release } from './releases';
import { faults, type SiteServer } from './server';
import { openKept, testKept as test } from './site';
import { press, walk } from './walk';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', newBrowser: true });

const t = words('it');
const status = (page: Page) => page.locator('[data-offline]');
const expectReady = (page: Page) => expect(status(page)).toHaveAttribute('data-offline', 'ready');
const networkIsBack = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')));
const late = precacheEntries().find(({ url }) => /^assets\/later-.*\.js$/.test(url))?.url ?? '';

/** What the page gets for the settings of the organisation. */
const settings = (page: Page) => page.evaluate(() => fetch('kiosk.json').then((answer) => answer.text()));

for (const [what, fault] of Object.entries(faults)) {
  test(`a first visit where a file ${what}: ready only once all is well, without a reload`, async ({
    page,
    site,
  }) => {
    for (const name of [late, 'booklet.it.html']) site.faults.set(name, fault);
    await page.goto('./');
    await walk(page, wayBy('acquiring'), 'it');
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    await networkIsBack(page);
    await expect(status(page)).toHaveAttribute('data-offline', 'waiting');
    site.faults.clear();
    await expect(async () => {
      await networkIsBack(page);
      await expect(status(page)).toHaveAttribute('data-offline', 'ready', { timeout: 1000 });
    }).toPass();
    await site.stop();
    await page.reload();
    await expect(page.locator('main[data-step=whichService]')).toBeVisible();
  });

  test(`an update of which a file ${what}: the old version and the session stay, and it comes in later`, async ({
    page,
    site,
  }) => {
    await openKept(page);
    await expectReady(page);
    await walk(page, wayBy('acquiring'), 'it');
    await mark(page);
    release(site);
    for (const name of ['index.html', 'sw.js']) {
      site.faults.set(name, fault);
      await lookForUpdate(page);
      site.faults.delete(name);
    }
    await expect(page.locator('main[data-step=whichService]')).toBeVisible();
    await expectReady(page);
    expect(await isMarked(page)).toBe(true);
    await page.reload();
    await expect(page.locator('main[data-step=whichService]')).toBeVisible();
    await endSession(page);
    await findUpdate(page);
    await page.locator('[data-move=update]').click();
    await expectNewer(page);
    await expectReady(page);
  });

  test(`settings of which the file ${what} hold nothing up, and never take the place of good ones`, async ({
    page,
    site,
  }) => {
    site.faults.set('kiosk.json', fault);
    await openKept(page);
    await expectReady(page);
    site.faults.clear();
    site.newer.set('kiosk.json', '{"contacts":[{"name":"Assistenza"}]}');
    await settings(page);
    await expect.poll(() => settings(page)).toContain('Assistenza');
    site.faults.set('kiosk.json', fault);
    for (let times = 0; times < 3; times += 1) expect(await settings(page)).toContain('Assistenza');
    await site.stop();
    expect(await settings(page)).toContain('Assistenza');
  });
}

/** Lets the browser look for a newer worker, and waits until it has or has not got it. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    while (installing?.state === 'installing') await new Promise((done) => setTimeout(done, 50));
  });

async function endSession(page: Page): Promise<void> {
  await press(page, t('ui:again.button'));
  await press(page, t('session:again.confirm'));
}

test('a full disk during an update: the old version and the session stay', async ({ page, site }) => {
  await openKept(page);
  await expectReady(page);
  await walk(page, wayBy('acquiring'), 'it');
  const client = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  release(site);
  await lookForUpdate(page);
  await page.reload();
  await expect(page.locator('main[data-step=whichService]')).toBeVisible();
  await expectReady(page);
  await client.send('Storage.overrideQuotaForOrigin', { origin });
  await endSession(page);
  await findUpdate(page);
  await page.locator('[data-move=update]').click();
  await expectNewer(page);
});

test('what only the old version had is still there for a page of it that stayed open', async ({
  page,
  context,
  site,
}) => {
  await openKept(page);
  await expectReady(page);
  const old = await context.newPage();
  await old.goto(site.url);
  await expectReady(old);
  release(site);
  withoutFile(site, late);
  await findUpdate(page);
  await page.locator('[data-move=update]').click();
  await expectNewer(page);
  const answer = await old.evaluate((url) => fetch(url).then(({ status }) => status), late);
  expect(answer).toBe(200);
  await walk(old, wayBy('acquiring'), 'it');
  await old.reload();
  await expect(old.locator('main[data-step=whichService]')).toBeVisible();
});

/** The newer release does without a file, and the server has thrown it away. */
function withoutFile(site: SiteServer, url: string): void {
  const worker = site.newer.get('sw.js') ?? '';
  site.newer.set('sw.js', worker.replace(new RegExp(`\\{[^{}]*"${url}"[^{}]*\\},?`), ''));
  const notFound = faults['is not found'];
  if (notFound) site.faults.set(url, notFound);
}
