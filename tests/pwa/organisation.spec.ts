import { expect, type Page } from '@playwright/test';
import { openAnew, serve, setKey } from './asSet';
import { faults } from './axe';
import { openAt, prefer, stored } from './seeds';
import { test } from './site';
import { press, walk } from './walk';
import { wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
/** Until the settings were read and the page begins as they say. */
const expectRemembered = (page: Page, part: string) =>
  expect.poll(() => page.evaluate((key) => localStorage.getItem(key), setKey)).toContain(part);

test('a first visit begins anew in the language and way of use that are set, the next ones at once', async ({
  page,
  site,
}) => {
  serve(site, { language: 'en', mode: 'phone' });
  await openAnew(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('[data-option=phone] input')).toBeChecked();
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  expect(loads).toBe(1);
});

test('the language is there before any script but the document’s own', async ({ page, site }) => {
  serve(site, { language: 'en' });
  await openAnew(page);
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-first', 'en');
  await expect(page.locator('h1')).toHaveText(words('en')('guide:steps.whichError.title'));
});

test('what somebody has chosen, or the address says, comes first', async ({ page, site }) => {
  serve(site, { language: 'en', mode: 'phone' });
  await openAnew(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('./?lang=it');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await prefer(page, { language: 'it', mode: 'remote' });
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await expect(page.locator('[data-option=remote] input')).toBeChecked();
});

test('what somebody sets otherwise leaves the language that was asked for', async ({ page, site }) => {
  serve(site, { language: 'en' });
  await page.goto('./?lang=it');
  await expectRemembered(page, 'en');
  await page.goto('./?lang=it');
  await page.locator('[data-option=phone] input').check();
  await expect(page.locator('[data-option=phone] input')).toBeChecked();
  await page.waitForTimeout(300);
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
});

test('nothing is torn from who was quicker: it holds from the next start', async ({ page, site }) => {
  serve(site, { language: 'en' });
  await page.route('**/kiosk.json', async (route) => {
    await page.locator('[data-answer=acquiring]').click();
    await route.continue();
  });
  await page.goto('./');
  await expectRemembered(page, 'en');
  await expectStep(page, 'whichService');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
});

test('where a browser remembers nothing, it works as if nothing were set, and a kiosk is one by its address', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
  });
  serve(site, { language: 'en' });
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  serve(site, { kiosk: true, mode: 'phone' });
  await page.goto('./');
  await page.waitForURL(/\?kiosk=$/);
  await walk(page, wayBy('acquiring'), 'it');
  await expect(page.getByRole('button', { name: t('ui:end'), exact: true })).toBeVisible();
});

test.describe('whose desk it is', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30"><rect width="120" height="30" fill="#123"/></svg>';
  const brand = (page: Page) => page.locator('.top .organisation');

  test('stands in the header, in the language of the page', async ({ page, site }) => {
    serve(site, { name: { it: 'Ufficio informatico', en: 'IT office' } });
    await page.goto('./');
    await expect(brand(page)).toHaveText('Ufficio informatico');
    await press(page, 'English');
    await expect(brand(page)).toHaveText('IT office');
    expect(await faults(page)).toEqual([]);
  });

  for (const logo of ['logo.svg', `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`])
    test(`is shown by its picture instead, ${logo.slice(0, 8)}`, async ({ page, site }) => {
      site.newer.set('logo.svg', svg);
      serve(site, { name: 'Ufficio informatico', logo });
      await page.goto('./');
      await expect(page.getByRole('img', { name: 'Ufficio informatico' })).toBeVisible();
      const box = await brand(page).locator('img').boundingBox();
      expect(box?.height).toBeLessThanOrEqual(56);
      expect(box?.width).toBeLessThanOrEqual(200);
      expect(await faults(page)).toEqual([]);
    });

  for (const [what, content] of [
    ['is not there', undefined],
    ['is a page', '<!doctype html><p>'],
    ['is too large', `${svg}${' '.repeat(40_000)}`],
    ['is cut', svg.slice(0, 40)],
  ] as const)
    test(`is shown by its name where the picture ${what}`, async ({ page, site }) => {
      if (content !== undefined) site.newer.set('logo.svg', content);
      serve(site, { name: 'Ufficio informatico', logo: 'logo.svg' });
      await page.goto('./');
      await expect(brand(page)).toHaveText('Ufficio informatico');
      await expect(brand(page).locator('img')).toHaveCount(0);
    });
});

test.describe('other guides', () => {
  const links = [
    { name: { it: 'Guida VPN', en: 'VPN guide' }, url: 'https://example.com/vpn' },
    { name: 'Posta', url: 'mailto:user@example.com', for: ['anotherProblem'] },
  ];

  test('are named at the outcomes that they are for, and open beside the session', async ({ page, site }) => {
    serve(site, { links });
    await openAt(page, wayTo('anotherProblem'));
    const shown = page.locator('[data-links] a');
    await expect(shown).toHaveText(['Guida VPN', 'Posta']);
    expect(await shown.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
      links.map(({ url }) => url),
    );
    for (const one of await shown.all()) {
      await expect(one).toHaveAttribute('target', '_blank');
      await expect(one).toHaveAttribute('rel', 'noreferrer');
    }
    expect(await faults(page)).toEqual([]);
  });

  test('are named at other outcomes only if they are for all', async ({ page, site }) => {
    serve(site, { links });
    await openAt(page, wayTo('escalated'));
    await expect(page.locator('[data-links] a')).toHaveText(['Guida VPN']);
  });

  test('lead nowhere from a shared kiosk: their address is there to be read', async ({ page, site }) => {
    serve(site, { links, kiosk: true });
    await openAnew(page);
    await walk(page, wayTo('anotherProblem'), 'it');
    await expect(page.locator('[data-links]')).toContainText('Guida VPN: https://example.com/vpn');
    await expect(page.locator('[data-links] a')).toHaveCount(0);
    expect((await stored(page)).local).toEqual({ [setKey]: '{"kiosk":true}' });
  });
});

test('hours are said in the language of the page, and in that of the report', async ({ page, site }) => {
  const hours = { it: 'lun–ven 8–18', en: 'Mon–Fri 8–18' };
  serve(site, { contacts: [{ name: 'Sportello IT', phone: '1234', hours }] });
  await openAt(page, wayTo('escalated'));
  await expect(page.locator('.turn-to').first()).toContainText(hours.it);
  await expect(page.locator('[data-report]')).toContainText(hours.it);
  await page.locator('.report .unfold').click();
  await page.locator('.report [data-option=en] input').check();
  await expect(page.locator('[data-report]')).toContainText(hours.en);
  await expect(page.locator('.turn-to').first()).toContainText(hours.it);
  await press(page, 'English');
  await expect(page.locator('.turn-to').first()).toContainText(hours.en);
});
