import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openAnew, serve, setKey } from './asSet';
import { precacheEntries } from './precache';
import { openAt, prefer, seed, stored } from './seeds';
import { builtSite } from './server';
import { openKept, test, testKept } from './site';
import { press, walk } from './walk';
import { entriesOf, wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });
testKept.use({ locale: 'it-IT' });

const t = words('it');
const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
const end = (page: Page) => page.getByRole('button', { name: t('ui:end'), exact: true });
const remembered = (settings: object) => ({ local: { [setKey]: JSON.stringify(settings) }, session: {} });
const second = async (page: Page, count: number) => {
  for (let seconds = 0; seconds < count; seconds += 1) await page.clock.runFor(1_000);
};

test('a first visit is a kiosk as soon as the file is read, and stores nothing of a person', async ({
  page,
  site,
}) => {
  serve(site, { kiosk: true });
  await openAnew(page);
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  await expect(end(page)).toBeVisible();
  expect(await page.evaluate(() => [document.title, location.hash])).toEqual(['Sportello', '']);
  expect(await stored(page)).toEqual(remembered({ kiosk: true }));
  await end(page).click();
  await expectStep(page, 'whichError');
  expect(await stored(page)).toEqual(remembered({ kiosk: true }));
});

test('the next start knows at once, also where the file can’t be had', async ({ page, site }) => {
  serve(site, { kiosk: true, mode: 'phone' });
  await openAnew(page);
  site.faults.set('kiosk.json', (response) => response.destroy());
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.goto('./');
  await expect(page.locator('[data-option=phone] input')).toBeChecked();
  await page.locator('[data-answer=acquiring]').click();
  await expect(end(page)).toBeVisible();
  expect(loads).toBe(1);
  expect(await stored(page)).toEqual(remembered({ mode: 'phone', kiosk: true }));
});

test('what a desk has left behind in that browser is gone once it is a kiosk', async ({ page, site }) => {
  await page.goto('./robots.txt');
  await prefer(page, { theme: 'dark' });
  await seed(page, { id: 'left', journal: entriesOf(wayBy('acquiring')), own: false });
  serve(site, { kiosk: true });
  await openAnew(page);
  await expect(page.locator('.intro')).toBeVisible();
  await expect(page.locator('.resume')).toHaveCount(0);
  await expect.poll(() => stored(page)).toEqual(remembered({ kiosk: true }));
});

test('a kiosk in one folder of a host makes none of another folder', async ({ page, site }) => {
  for (const { url } of precacheEntries())
    site.newer.set(`branch/${url}`, readFileSync(join(builtSite, url), 'utf8'));
  site.newer.set('branch/kiosk.json', '{"kiosk":true}');
  serve(site, { name: 'Desk' });
  await openAnew(page, './branch/');
  await expect.poll(async () => Object.values((await stored(page)).local)).toEqual(['{"kiosk":true}']);
  await page.goto('./');
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  await expect(end(page)).toHaveCount(0);
  const { local } = await stored(page);
  expect(Object.keys(local).filter((key) => key.startsWith('sportello.session.'))).toHaveLength(1);
});

test('a kiosk by its address alone leaves alone what a desk has left behind', async ({ page }) => {
  await page.goto('./');
  await seed(page, { id: 'left', journal: entriesOf(wayBy('acquiring')), own: false });
  await page.goto('./?kiosk');
  await page.waitForTimeout(2500);
  expect(Object.keys((await stored(page)).local)).toEqual(['sportello.session.left']);
});

test('who is at work when it becomes a kiosk goes on, and then nothing is left', async ({ page, site }) => {
  serve(site, { kiosk: true });
  await openAt(page, wayBy('acquiring', 'ownServer'));
  await expect.poll(async () => (await stored(page)).local[setKey]).toBe('{"kiosk":true}');
  await expectStep(page, 'whichClient');
  await page.waitForTimeout(500);
  await walk(page, wayBy('acquiring', 'ownServer', 'lync2010'), 'it', 2);
  await press(page, t('ui:again.button'));
  const anew = page.waitForEvent('load');
  await page.locator('[data-move=again-yes]').click();
  await anew;
  await expectStep(page, 'whichError');
  await expect.poll(() => stored(page), { timeout: 15_000 }).toEqual(remembered({ kiosk: true }));
  await walk(page, wayBy('acquiring'), 'it');
  await expect(end(page)).toBeVisible();
});

test('who was at work when it became a kiosk and has left is asked for, and then nothing is left', async ({
  page,
  site,
}) => {
  await page.clock.install();
  serve(site, { kiosk: true, idle: { warnAfter: 40, answerWithin: 20 } });
  await openAt(page, wayBy('acquiring', 'ownServer'));
  await expect.poll(async () => (await stored(page)).local[setKey]).toContain('"kiosk":true');
  await page.waitForTimeout(300);
  await page.clock.runFor(41_000);
  await expect(page.getByRole('dialog', { name: t('session:idle.title') })).toBeVisible();
  await second(page, 23);
  await page.clock.resume();
  await expectStep(page, 'whichError');
  await expect
    .poll(async () => Object.keys((await stored(page)).local), { timeout: 15_000 })
    .toEqual([setKey]);
  await walk(page, wayBy('acquiring'), 'it');
  await expect(end(page)).toBeVisible();
});

test('a session that is open in a tab when the browser is started again as a kiosk is never gone on with', async ({
  page,
  site,
}) => {
  serve(site, { kiosk: true });
  await openAt(page, wayBy('acquiring', 'ownServer'));
  await expect.poll(async () => (await stored(page)).local[setKey]).toBe('{"kiosk":true}');
  await page.reload();
  await expectStep(page, 'whichError');
  await expect.poll(() => stored(page)).toEqual(remembered({ kiosk: true }));
  await page.goBack().catch(() => undefined);
  await page.goto('./');
  await expectStep(page, 'whichError');
});

for (const [warnAfter, answerWithin] of [
  [30, 20],
  [300, 90],
] as const)
  test(`asks after ${warnAfter} seconds and wipes ${answerWithin} later, and can be asked for more time each time`, async ({
    page,
    site,
  }) => {
    await page.clock.install();
    serve(site, { idle: { warnAfter, answerWithin } });
    await page.goto('./?kiosk');
    const read = page.waitForResponse(/kiosk\.json/);
    await page.reload();
    await (await read).finished();
    await walk(page, wayBy('acquiring'), 'it');
    await page.clock.runFor(500);
    const dialog = page.getByRole('dialog', { name: t('session:idle.title') });
    for (let times = 0; times < 3; times += 1) {
      await page.clock.runFor((warnAfter - 2) * 1000);
      await expect(dialog).toHaveCount(0);
      await page.clock.runFor(3_000);
      await expect(dialog).toBeVisible();
      await press(page, t('session:idle.stay'));
      await expectStep(page, 'whichService');
    }
    await page.clock.runFor((warnAfter + 1) * 1000);
    const left = Number((await dialog.getByRole('timer').textContent())?.match(/\d+/));
    expect(left).toBeGreaterThan(answerWithin - 15);
    expect(left).toBeLessThanOrEqual(answerWithin);
    await second(page, left - 8);
    await expect(dialog).toBeVisible();
    await second(page, 9);
    await expectStep(page, 'whichError');
    await expect(dialog).toHaveCount(0);
  });

test('a kiosk that is never closed sees within the hour what was changed, between two people', async ({
  page,
  site,
}) => {
  await page.clock.install();
  serve(site, { kiosk: true, name: 'Vecchio' });
  await openAnew(page);
  const brand = page.locator('.organisation');
  await expect(brand).toHaveText('Vecchio');
  await walk(page, wayBy('acquiring'), 'it');
  serve(site, { kiosk: true, name: 'Nuovo', language: 'en' });
  await end(page).click();
  await expectStep(page, 'whichError');
  await expect(brand).toHaveText('Vecchio');
  await page.clock.fastForward(3_700_000);
  await page.clock.resume();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(brand).toHaveText('Nuovo');
});

testKept('a kiosk by file starts without a network as it did with one', async ({ page, site }) => {
  serve(site, { kiosk: true, name: 'Ufficio', language: 'en', logo: 'logo.svg' });
  site.newer.set(
    'logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  );
  await openKept(page);
  await page.reload();
  await expect(page.locator('.organisation img')).toBeVisible();
  await site.stop();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.organisation img')).toBeVisible();
  await walk(page, wayBy('acquiring'), 'en');
  await expect(page.getByRole('button', { name: words('en')('ui:end'), exact: true })).toBeVisible();
});
