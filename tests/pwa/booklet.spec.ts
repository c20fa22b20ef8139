import { expect, type Page } from '@playwright/test';
import { numberOf } from '../../src/guide/numbers';
import { isOutcome, type StepId, stepIds } from '../../src/guide/steps';
import { languages } from '../../src/i18n/language';
import { faults } from './axe';
import { isComplaint, test, testKept } from './site';

const bookletOf = (language: string) => `./booklet.${language}.html`;
const anchor = (step: StepId) => `#n${numberOf(step)}`;
const firstStep = stepIds[0] as StepId;

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languages)
    test(`the page leads to the booklet in ${language}, and the booklet from step to step`, async ({
      page,
    }) => {
      await page.goto('./');
      const link = page.locator(`.without-script [href="${bookletOf(language)}"]`);
      // At once: nothing else will ever come.
      await expect(link).toBeVisible({ timeout: 3000 });
      await link.click();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const first = page.locator(anchor(firstStep));
      await expect(first).toBeVisible();
      const answer = first.locator('.answers a').first();
      const target = (await answer.getAttribute('href')) ?? '';
      await answer.click();
      await expect(page.locator(target)).toBeInViewport();
      for (const other of languages.filter((one) => one !== language)) {
        await page.locator(`[role=navigation] a[lang=${other}]`).click();
        await expect(page.locator('html')).toHaveAttribute('lang', other);
      }
    });
});

test('where the script of the page is missing, it leads to the booklet in its language', async ({ page }) => {
  await page.route(/\/assets\/index-.*\.js$/, (route) => route.fulfill({ status: 404 }));
  for (const language of languages) {
    await page.goto(`./?lang=${language}`);
    const links = page.locator('.without-script [href*=booklet]:visible');
    await expect(links).toHaveCount(1, { timeout: 10_000 });
    await expect(links).toHaveAttribute('href', bookletOf(language));
  }
});

for (const language of languages)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the booklet in ${language}, ${colorScheme}, has no fault of accessibility and fits every screen`, async ({
      page,
    }) => {
      test.slow();
      const seen: string[] = [];
      page.on('console', (message) => isComplaint(message) && seen.push(message.text()));
      await page.emulateMedia({ colorScheme });
      for (const viewport of [
        { width: 320, height: 640 },
        { width: 360, height: 740 },
        { width: 820, height: 1180 },
        { width: 1440, height: 900 },
      ]) {
        await page.setViewportSize(viewport);
        await page.goto(bookletOf(language));
        expect(await overfull(page)).toEqual([]);
        expect(await faults(page)).toEqual([]);
      }
      expect(seen).toEqual([]);
    });

/** What is wider than the room that it has. */
const overfull = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

/** A4 in CSS pixels, without the margins. */
const sheet = { width: Math.round(((210 - 24) / 25.4) * 96), height: Math.round(((297 - 23) / 25.4) * 96) };

for (const language of languages)
  test(`the booklet in ${language} is printed on few sheets, in two columns, with no line too long and room to write`, async ({
    page,
  }) => {
    await page.setViewportSize(sheet);
    await page.emulateMedia({ media: 'print' });
    await page.goto(bookletOf(language));
    expect(await overfull(page)).toEqual([]);
    await expect(page.locator('.steps')).toHaveCSS('column-count', '2');
    const front = await page.locator('.front').boundingBox();
    expect(front?.height).toBeLessThan(sheet.height);
    for (const step of stepIds.filter((id) => !isOutcome(id)))
      expect(await page.locator(`${anchor(step)} > .line`).count(), step).toBe(1);
    for (const box of await page.locator('.answers .box').all()) await expect(box).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    console.log(`the booklet in ${language}: ${pages} pages`);
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThanOrEqual(14);
  });

testKept('the booklet opens in each language once the network has gone', async ({ page, site }) => {
  await page.goto('./');
  await expect(page.locator('[data-offline=ready]')).toBeVisible({ timeout: 20_000 });
  await site.stop();
  for (const language of languages) {
    await page.goto(bookletOf(language));
    await expect(page.locator(anchor(firstStep))).toBeVisible();
  }
});
