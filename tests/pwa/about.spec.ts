import { expect, type Page } from '@playwright/test';
import { faults } from './axe';
import { test } from './site';
import { press } from './walk';
import { words } from './words';

test.use({ locale: 'en-GB' });
const t = words('en');

async function openAbout(page: Page) {
  await page.goto('./');
  await press(page, t('ui:settings.open'));
  await page.getByText(t('settings:about.title'), { exact: true }).click();
  return page.locator('.about');
}
/** The name of the built script, as the page has it. */
const build = (page: Page) =>
  page.evaluate(() =>
    document.querySelector<HTMLScriptElement>('script[type=module]')?.src.replace(/.*\//, ''),
  );

test('says which Sportello this is, what it keeps, and that no tests were run where there is no word of any', async ({
  page,
  site,
}) => {
  site.faults.set('checked.json', (response) => response.writeHead(404).end());
  const about = await openAbout(page);
  await expect(about).toContainText(/\d+\.\d+\.\d+/);
  await expect(about).toContainText(t('settings:about.session'));
  await expect(about).toContainText(t('settings:about.asks'));
  await expect(about).toContainText(t('settings:about.notRun'));
  expect(await faults(page)).toEqual([]);
});

test('shows what a run of the tests has left for this very build, and for no other', async ({
  page,
  site,
}) => {
  await page.goto('./');
  const file = {
    build: await build(page),
    at: Date.UTC(2026, 10, 28, 12),
    suites: { browser: { passed: 812, failed: 1 }, voices: null },
  };
  site.newer.set('checked.json', JSON.stringify(file));
  let about = await openAbout(page);
  await expect(about).toContainText('28 November 2026');
  await expect(about.locator('[data-suite=browser]')).toContainText('812');
  await expect(about.locator('[data-suite=voices]')).toContainText(t('settings:about.leftOut'));
  expect(await faults(page)).toEqual([]);
  site.newer.set('checked.json', JSON.stringify({ ...file, build: 'index-other.js' }));
  about = await openAbout(page);
  await expect(about).toContainText(t('settings:about.notRun'));
});

test('says so where the server is gone, and what a shared kiosk keeps', async ({ page, site }) => {
  await page.goto('./?kiosk');
  await press(page, t('ui:settings.open'));
  const about = page.getByText(t('settings:about.title'), { exact: true });
  await about.waitFor();
  await site.stop();
  await about.click();
  await expect(page.locator('.about')).toContainText(t('settings:about.kioskKeeps'));
  await expect(page.locator('.about')).not.toContainText(t('settings:about.session'));
  await expect(page.locator('.about')).toContainText(t('settings:about.unknown'));
});
