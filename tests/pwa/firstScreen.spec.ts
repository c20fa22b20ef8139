import { expect, type Page, type Route } from '@playwright/test';
import { languages } from '../../src/i18n/language';
import { jumpTo, openAt, prefer } from './seeds';
import { test } from './site';
import { press } from './walk';
import { wayBy, wayTo } from './ways';
import { words } from './words';

const script = '**/assets/index-*.js';
/** Set until the script has taken over. */
const isFirst = (page: Page) => page.locator('html[data-first]');

const step = (page: Page) => page.locator('[data-step]');

/** What the page shows, without what leads to the booklet, the number of the step and those that are left, which come later. */
const shown = (page: Page) =>
  page.locator('#app').evaluate((app) => {
    const copy = app.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll('.without-script, .rail, .where span')) one.remove();
    return copy.innerHTML.trim();
  });

/** Holds the page's script back until it is let go. */
async function holdScript(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  await page.route(script, (route) => void held.push(route));
  return async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const route of held) await route.continue();
  };
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language });

    test('the first screen is there before the script, and is the same afterwards', async ({ page }) => {
      const go = await holdScript(page);
      await page.goto('./', { waitUntil: 'commit' });
      const title = words(language)('guide:steps.whichError.title');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const before = await shown(page);
      await go();
      await expect(isFirst(page)).toHaveCount(0);
      expect(await shown(page)).toBe(before);
    });

    test('an answer is taken before the script is there, and what it leads to is the same afterwards', async ({
      page,
    }) => {
      const go = await holdScript(page);
      await page.goto('./', { waitUntil: 'commit' });
      await press(page, words(language)('guide:steps.whichError.answers.verifying'));
      await expect(step(page)).toHaveAttribute('data-step', 'whichService');
      await expect(page.locator('h1')).toBeFocused();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      const before = await shown(page);
      await go();
      await expect(isFirst(page)).toHaveCount(0);
      expect(await shown(page)).toBe(before);
      await expect(page.locator('h1')).toBeFocused();
      // As if it had been answered later: kept at once, and one step from the first one.
      await page.unroute(script);
      await page.reload();
      await expect(step(page)).toHaveAttribute('data-step', 'whichService');
      await page.goBack();
      await expect(step(page)).toHaveAttribute('data-step', 'whichError');
      await expect(page.locator('[data-answer=verifying]')).toBeVisible();
    });
  });
}

test('the script takes over the very nodes that were there, with the focus and what was opened', async ({
  page,
}) => {
  const go = await holdScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('main details summary').first().click();
  await page.locator('[data-answer]').first().focus();
  await page.evaluate(() =>
    Object.assign(window, {
      before: [...document.querySelectorAll('#app > :not(.without-script), #app > * *')],
    }),
  );
  await go();
  await expect(isFirst(page)).toHaveCount(0);
  const after = await page.evaluate(() => {
    const { before } = window as never as { before: Element[] };
    const app = document.getElementById('app') as HTMLElement;
    const own = before.filter((one) => !one.closest('.without-script'));
    return {
      gone: own.filter((one) => !app.contains(one)).map((one) => one.outerHTML),
      focus: document.activeElement?.matches('[data-answer]'),
      open: document.querySelectorAll('main details[open]').length,
    };
  });
  expect(after).toEqual({ gone: [], focus: true, open: 1 });
});

test('a press is played once, on the very node that was pressed, and the last press of several', async ({
  page,
}) => {
  const go = await holdScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  // What ends the session at once has its screen elsewhere.
  const answers = page.locator('[data-answer=anotherError], [data-answer=worksNow]');
  await page.evaluate(() => {
    const presses: unknown[] = [];
    addEventListener('click', ({ target }) => presses.push(target));
    Object.assign(window, { presses });
  });
  const pressed = [answers.first(), answers.nth(1)];
  const ids = await Promise.all(pressed.map((one) => one.getAttribute('data-answer')));
  for (const one of pressed) await one.click();
  await go();
  await expect(page.locator('[data-step]')).not.toHaveAttribute('data-step', 'whichError');
  const presses = await page.evaluate(() => {
    const { presses: all } = window as never as { presses: Element[] };
    return all.map((one) => [one.getAttribute('data-answer'), all.indexOf(one)]);
  });
  expect(presses).toEqual([
    [ids[0], 0],
    [ids[1], 1],
    [ids[1], 1],
  ]);
  await expect(page.locator('[data-pressed]')).toHaveCount(0);
});

test('an answer after another way of use was chosen waits for the script', async ({ page }) => {
  const go = await holdScript(page);
  await page.goto('./?lang=it', { waitUntil: 'commit' });
  await page.getByText(words('it')('ui:mode.phone')).click();
  await page.locator('[data-answer=acquiring]').click();
  await expect(page.locator('[data-answer=acquiring][data-pressed]')).toHaveCount(1);
  await expect(step(page)).toHaveAttribute('data-step', 'whichError');
  await go();
  await expect(step(page)).toHaveAttribute('data-step', 'whichService');
});

test('the first Tab skips to the step before the script is there, and Back leads out as ever', async ({
  page,
}) => {
  await holdScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('[data-answer=verifying]')).toBeVisible();
  const entries = await page.evaluate(() => history.length);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toBeFocused();
  expect(await page.evaluate(() => [history.length, location.hash])).toEqual([entries, '']);
});

test('the key of an answer gives it before the script is there, once however long it is held', async ({
  page,
}) => {
  const go = await holdScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('[data-answer=verifying]')).toBeVisible();
  await page.keyboard.down('2');
  await expect(step(page)).toHaveAttribute('data-step', 'whichService');
  await page.waitForTimeout(400);
  await page.keyboard.down('2');
  await page.keyboard.up('2');
  await expect(page.locator('[data-pressed]')).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(page.locator('[data-pressed]')).toHaveCount(1);
  await go();
  await expect(isFirst(page)).toHaveCount(0);
  await expect(step(page)).not.toHaveAttribute('data-step', 'whichService');
  await page.goBack();
  await expect(step(page)).toHaveAttribute('data-step', 'whichService');
});

test('a double click before the script is there answers once, and a press on the next step is played', async ({
  page,
}) => {
  const go = await holdScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('[data-answer=acquiring]').dblclick();
  await expect(step(page)).toHaveAttribute('data-step', 'whichService');
  await expect(page.locator('[data-pressed]')).toHaveCount(0);
  // Nobody takes in a new step faster.
  await page.waitForTimeout(400);
  await page.locator('[data-answer=ownServer]').click();
  await expect(page.locator('[data-answer=ownServer][data-pressed]')).toHaveCount(1);
  await go();
  await expect(step(page)).toHaveAttribute('data-step', 'whichClient');
  await page.goBack();
  await expect(step(page)).toHaveAttribute('data-step', 'whichService');
  await page.goBack();
  await expect(step(page)).toHaveAttribute('data-step', 'whichError');
});

test('what was answered before the script is there stays when the page is loaded again', async ({ page }) => {
  await page.route(script, (route) => route.abort());
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('[data-answer=acquiring]').click();
  await page.reload({ waitUntil: 'commit' });
  await expect(step(page)).toHaveAttribute('data-step', 'whichService');
  await page.unroute(script);
  await page.reload();
  await expect(isFirst(page)).toHaveCount(0);
  await expect(step(page)).toHaveAttribute('data-step', 'whichService');
});

test('at a kiosk an answer waits for the script, and nothing of it stays for the next person', async ({
  page,
}) => {
  const go = await holdScript(page);
  await page.goto('./?kiosk&lang=it', { waitUntil: 'commit' });
  await page.locator('[data-answer=acquiring]').click();
  await expect(page.locator('[data-answer=acquiring][data-pressed]')).toHaveCount(1);
  await go();
  await expect(isFirst(page)).toHaveCount(0);
  await expect(step(page)).toHaveAttribute('data-step', 'whichService');
  // Not as the first screens of everybody else name it.
  await expect(page.getByRole('button', { name: words('it')('ui:end'), exact: true })).toBeVisible();
  await page.unroute(script);
  await page.reload();
  await expect(isFirst(page)).toHaveCount(0);
  await expect(step(page)).toHaveAttribute('data-step', 'whichError');
});

test('a language or a way of use pressed before the script is there is not lost', async ({ page }) => {
  let go = await holdScript(page);
  await page.goto('./?lang=it', { waitUntil: 'commit' });
  await press(page, 'English');
  await go();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.evaluate(() => localStorage.clear());
  await page.unroute(script);
  go = await holdScript(page);
  await page.goto('./?lang=it', { waitUntil: 'commit' });
  await page.getByText(words('it')('ui:mode.phone')).click();
  await go();
  await expect(page.locator('[data-option=phone] input')).toBeChecked();
  await expect(page.locator('section.say')).toBeAttached();
});

test('no first screen flashes up where a session goes on, or where another way of use was chosen', async ({
  page,
}) => {
  await openAt(page, wayBy('acquiring', 'ownServer'));
  await page.route(script, (route) => route.abort());
  await page.reload();
  await expect(page.locator('[data-step]')).toHaveCount(0);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.locator('[data-step]')).toHaveCount(0);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.locator('[data-step]')).toHaveCount(1);
  await prefer(page, { mode: 'phone' });
  await page.reload();
  await expect(page.locator('[data-step]')).toHaveCount(0);
});

test('what was chosen is marked after the page was loaded again, on the first screen and at a step', async ({
  page,
}) => {
  await page.goto('./');
  const chosen = () =>
    page
      .locator('main .option:has(input:checked)')
      .evaluateAll((options) => options.map((option) => (option as HTMLElement).dataset.option));
  for (const mode of ['alone', 'phone', 'remote'] as const) {
    await prefer(page, { mode });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-started');
    await expect(page.locator('main .option')).toHaveCount(3);
    expect(await chosen()).toEqual([mode]);
  }
  await jumpTo(page, wayTo('flushDns'));
  await page.locator('.to-say .done').click();
  const done = page.locator('[aria-current=step] .done');
  while ((await page.locator('[aria-current=step] [data-command]').count()) === 0) await done.click();
  await page.reload();
  await page.locator('.how .option').first().waitFor();
  expect(await chosen()).toEqual(['command', 'cmd']);
});

test('the theme, text size and language that were chosen are there before the script', async ({ page }) => {
  await page.goto('./?lang=it');
  await prefer(page, { theme: 'dark', size: 'large', language: 'en' });
  await page.route(script, (route) => route.abort());
  await page.goto('./');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-size', 'large');
  await expect(html).toHaveAttribute('lang', 'en');
});

test('where the script fails the page still leads to the booklet', async ({ page }) => {
  await page.route(script, (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('.without-script [href*=booklet]:visible')).toBeVisible({ timeout: 10_000 });
});

for (const [name, file] of [
  ['script', script],
  ['language', /\/assets\/it-/],
] as const)
  test(`where the page's ${name} is missing that is said, and the page goes on by itself once it is there`, async ({
    page,
  }) => {
    await page.route(file, (route) => route.fulfill({ status: 404 }));
    await page.goto('./?lang=it');
    await expect(page.locator('.without-script [href*=booklet]:visible')).toBeVisible({ timeout: 10_000 });
    await page.unroute(file);
    await expect(page.locator('.without-script')).toHaveCount(0, { timeout: 20_000 });
    await page.locator('[data-answer]').first().click();
    await expect(page.locator('[data-step]')).not.toHaveAttribute('data-step', 'whichError');
  });
