import { expect } from '@playwright/test';
import { numberOf } from '../../src/guide/numbers';
import { stepTitle } from '../../src/i18n/wording';
import { openAt } from './seeds';
import { test } from './site';
import { openActOf, openTrail, press, walk } from './walk';
import { wayBy, wayTo } from './ways';
import { wordingAt, words } from './words';

test.describe('in a browser that wishes for Italian', () => {
  test.use({ locale: 'it-IT' });

  test('a switch while typing keeps the step, the text, the note and the focus', async ({ page }) => {
    const way = wayTo('resetEndpointCache');
    await openAt(page, way);
    await openActOf(page, '[data-input=address]');
    await page.locator('[data-input=address] input').fill('user.name@example.c');
    await page.getByText(words('it')('ui:note.open'), { exact: true }).click();
    await page.getByLabel(words('it')('session:note.label')).fill('chiuso anche Outlook');
    const english = page.getByRole('button', { name: 'English', exact: true });
    await english.click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    // The same button now leads back.
    await expect(page.locator('header [lang=it]')).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      stepTitle(way.end.step, wordingAt(way.end.facts, 'en')),
    );
    await expect(page.locator('[data-input=address] input')).toHaveValue('user.name@example.c');
    await expect(page.getByLabel(words('en')('session:note.label'))).toHaveValue('chiuso anche Outlook');
  });

  test('a switch in the middle of a walk re-reads the trail and goes on', async ({ page }) => {
    await page.goto('./');
    const way = wayTo('escalateComputer');
    const half = Math.floor(way.stops.length / 2);
    await walk(page, wayBy(...way.stops.slice(0, half).map(({ answer }) => answer)), 'it');
    await press(page, 'English');
    // The next press would end a wish that is still on its way.
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await openTrail(page);
    const trail = page.locator('dialog [data-trail] .trail-step');
    const titles = way.stops
      .slice(0, half)
      .map(({ step, facts }) => `${numberOf(step)} · ${stepTitle(step, wordingAt(facts, 'en'))}`);
    await expect(trail).toHaveCount(half);
    await expect(trail.last()).toHaveText(titles[0] as string);
    await expect(trail.first()).toHaveText(titles.at(-1) as string);
    await page.keyboard.press('Escape');
    await walk(page, way, 'en', half);
    await expect(page.locator('[data-report]')).toContainText(words('en')('report:heading'));
  });

  test('what was chosen is remembered, and an asking address is stronger', async ({
    page,
    context,
    site,
  }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    await press(page, 'English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const tab = await context.newPage();
    await tab.goto(site.url);
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(
      words('en')('guide:steps.whichError.title'),
    );
    await tab.goto(`${site.url}?lang=it`);
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(
      words('it')('guide:steps.whichError.title'),
    );
  });

  test('a reload does not bring back the language that the address once asked for', async ({ page }) => {
    await page.goto('./?lang=it');
    await press(page, 'English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words('en')('guide:steps.whichError.title'),
    );
    await expect(page).toHaveTitle(`${words('en')('guide:steps.whichError.title')} · Sportello`);
  });
});

for (const [locale, language] of [
  ['en-GB', 'en'],
  ['it-CH', 'it'],
  ['de-DE', 'it'],
] as const) {
  test.describe(`in a browser that wishes for ${locale}`, () => {
    test.use({ locale });

    test(`begins in ${language}`, async ({ page }) => {
      await page.goto('./?lang=klingon');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        words(language)('guide:steps.whichError.title'),
      );
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  });
}
