import { expect, type Page } from '@playwright/test';
import type { StepId } from '../../src/guide/steps';
import { test } from './site';
import { bringTranslator, translate } from './translator';
import { visit } from './walk';
import { everyStep, wayTo } from './ways';
import { words } from './words';

/** All that a step says, without what tells the time and without pictures, numbers and the count of steps, which come later; a translator may break lines. */
const said = (page: Page) =>
  page.locator('header, main').evaluateAll((parts) => {
    const later = document.querySelectorAll<HTMLElement>('.act-picture, .rail, .where span');
    for (const { style } of later) style.display = 'none';
    const texts = parts.map((one) => (one as HTMLElement).innerText);
    for (const { style } of later) style.display = '';
    return texts.map((text) => text.replaceAll(/\s/g, '').replaceAll(/\d+/g, '0'));
  });

/** Nothing that the page does may throw, under a translator neither. */
function watch(page: Page): string[] {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  return thrown;
}

for (const [language, how] of [
  ['it', 'once'],
  ['en', 'always'],
] as const) {
  test.describe(`in ${language}, where a translator replaces texts ${how}`, () => {
    test.use({ locale: language });
    test.setTimeout(150_000);

    test('every step says what it says without one', async ({ page }) => {
      const plain = new Map<StepId, string[]>();
      await visit(page, everyStep, async (step) => void plain.set(step, await said(page)));
      const thrown = watch(page);
      await bringTranslator(page);
      await visit(page, everyStep, async (step) => {
        await expect.poll(() => said(page), step).toEqual(plain.get(step));
        expect(await translate(page, how)).toBeGreaterThan(5);
      });
      expect(thrown).toEqual([]);
    });
  });
}

for (const [language, how] of [
  ['it', 'always'],
  ['en', 'once'],
] as const) {
  test.describe(`at a kiosk in ${language}, where a translator replaces texts ${how}`, () => {
    test.use({ locale: language });

    test('a whole session says what it says without one, and so does the next', async ({ page }) => {
      const { stops } = wayTo('escalateComputer');
      const walkBy = async (at: () => Promise<void>) => {
        for (const { step, answer, reason } of stops) {
          await page.locator(`main[data-step=${step}]`).waitFor();
          await at();
          await page.locator(`[data-answer=${answer}]`).click();
          if (reason) await page.locator(`[data-reason=${reason}]`).click();
        }
        await page.locator('[data-copy=report]').waitFor();
        await at();
        await page.getByRole('button', { name: words(language)('ui:end'), exact: true }).click();
        // The report was not copied: that is asked about.
        await page.locator('[data-move=again-yes]').click();
      };
      const plain: string[][] = [];
      await page.goto('./?kiosk');
      await walkBy(async () => void plain.push(await said(page)));
      const thrown = watch(page);
      await bringTranslator(page);
      await page.reload();
      const left = [...plain];
      await walkBy(async () => {
        const expected = left.shift();
        await expect.poll(() => said(page)).toEqual(expected);
        expect(await translate(page, how)).toBeGreaterThan(5);
      });
      await expect.poll(() => said(page)).toEqual(plain[0]);
      expect(left).toEqual([]);
      expect(thrown).toEqual([]);
    });
  });
}

test.describe('under a translator', () => {
  test.use({ locale: 'it-IT' });

  test('what has not changed stays translated, and the focus where it was', async ({ page }) => {
    await bringTranslator(page);
    await page.goto('./');
    await page.locator('[data-answer]').first().waitFor();
    await translate(page, 'once');
    // Said alike in every way of use.
    const alike = page.locator('main :is(.what, legend, .option span, h1, .where, .folds summary)');
    const untranslated = alike.filter({ hasNot: page.locator('font > font') });
    expect(await alike.count()).toBeGreaterThan(9);
    await expect(untranslated).toHaveCount(0);
    await page.locator('.gear').focus();
    await page.locator('[data-option=phone]').click();
    await expect(page.locator('[data-option=phone] input')).toBeChecked();
    await page.locator('[data-option=alone] input').focus();
    await page.locator('[data-option=alone]').click();
    await expect(page.locator('[data-option=alone] input')).toBeFocused();
    await expect(untranslated).toHaveCount(0);
  });

  test('what must be exact is left as it is: commands, the report and its line', async ({ page }) => {
    await bringTranslator(page);
    for (const way of [wayTo('findCertificate'), wayTo('escalateComputer')]) {
      await page.goto('./?kiosk');
      for (const { answer, reason } of way.stops) {
        await page.locator(`[data-answer=${answer}]`).click();
        if (reason) await page.locator(`[data-reason=${reason}]`).click();
      }
      await page.locator('main code').first().waitFor({ state: 'attached' });
      await translate(page, 'once');
      expect(await page.locator('code font, pre font').count()).toBe(0);
    }
  });
});
