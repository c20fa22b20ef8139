import { expect } from '@playwright/test';
import { stepTitle } from '../../src/i18n/wording';
import { openKept, testKept as test } from './site';
import { press, walk } from './walk';
import { wayTo } from './ways';
import { wordingAt, words } from './words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

for (const path of ['/', '/helpdesk/sportello/']) {
  test.describe(`under ${path}, with the server gone`, () => {
    test.use({ path });

    test('walks from the first step to the report, in the other language too, and copies it', async ({
      page,
      site,
    }) => {
      await openKept(page);
      await site.stop();
      await page.reload();
      await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
      const way = wayTo('escalateService');
      await walk(page, way, 'it');
      await press(page, words('it')('ui:language.en'));
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        stepTitle(way.end.step, wordingAt(way.end.facts, 'en')),
      );
      await page.locator('[data-copy=report]').click();
      await expect(page.locator('[data-copy=report]')).toHaveText(words('en')('ui:command.copied'));
      const report = await page.locator('[data-report]').textContent();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(report);
    });

    test('opens in a new tab, and under an address with parameters', async ({ page, context, site }) => {
      await openKept(page);
      await site.stop();
      const tab = await context.newPage();
      await tab.goto(`${site.url}?lang=en&kiosk`);
      await walk(tab, wayTo('anotherProblem'), 'en');
      await tab.goto(site.url);
      await walk(tab, wayTo('useTeams'), 'it');
    });
  });
}

test('says that it works offline only once everything is kept', async ({ page }) => {
  await page.goto('./');
  const said = page.locator('[data-offline]');
  await expect(said).toHaveAttribute('data-offline', 'ready', { timeout: 20_000 });
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });
  expect(kept.some((url) => url.includes('index.html'))).toBe(true);
  expect(kept.filter((url) => /assets\/(it|en)-/.test(url))).toHaveLength(2);
});
