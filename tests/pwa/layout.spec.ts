import { expect, type Page } from '@playwright/test';
import type { Preferences } from '../../src/platform/preferences';
import { paleTexts } from './contrast';
import { jumpTo, openAt, prefer, seed } from './seeds';
import { test } from './site';
import { press, unfoldActs, visit, walk } from './walk';
import { entriesOf, everyStep, wayTo } from './ways';
import { words } from './words';

/** What sticks out at the side, by name; empty where nothing has to be scrolled sideways. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}

/** 320 pixels at 256 are what 400 % of zoom leave of 1280 by 1024. */
const widths = [
  { width: 360, height: 740 },
  { width: 320, height: 256 },
];

for (const [language, mode, size] of [
  ['it', 'alone', 'normal'],
  ['en', 'phone', 'largest'],
] as const) {
  test(`no step scrolls sideways at 360 and 320 pixels, ${size} text, ${mode}, in ${language}`, async ({
    page,
  }) => {
    test.slow();
    await page.goto('./');
    const preferences: Partial<Preferences> = { language, mode, size };
    await prefer(page, preferences);
    await visit(page, everyStep, async (step) => {
      for (const viewport of widths) {
        await page.setViewportSize(viewport);
        expect(await stickingOut(page), `${step} at ${viewport.width}`).toEqual([]);
      }
    });
  });
}

test('no dialog scrolls sideways at 320 pixels', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 256 });
  await openAt(page, wayTo('escalateService'));
  await prefer(page, { language: 'it' });
  await page.reload();
  const t = words('it');
  for (const name of [
    t('ui:settings.open'),
    t('ui:trail.open', { count: wayTo('escalateService').stops.length }),
  ]) {
    await press(page, name);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(
      await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBeLessThanOrEqual(0);
    expect(await stickingOut(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('every dialog stands in the middle of the window', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAt(page, wayTo('findCertificate'));
  for (const opener of ['[data-move=gather]', '.gear', '.trail-button', '[data-move=again]']) {
    await page.locator(opener).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const { x, width } = (await dialog.boundingBox()) ?? { x: Number.NaN, width: 0 };
    expect(Math.abs(x + width / 2 - 720), opener).toBeLessThanOrEqual(8);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('the title and the buttons of a dialog stay where they are, wherever its middle is scrolled to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openAt(page, wayTo('escalateService'));
  const t = words('en');
  await prefer(page, { language: 'en' });
  await page.reload();
  for (const name of [
    t('ui:settings.open'),
    t('ui:trail.open', { count: wayTo('escalateService').stops.length }),
  ]) {
    await press(page, name);
    const dialog = page.getByRole('dialog');
    await dialog.locator('.dialog-body > :last-child').evaluate((last) => last.scrollIntoView());
    expect(
      await dialog.evaluate(({ scrollTop, scrollHeight, clientHeight }) => [
        scrollTop,
        scrollHeight - clientHeight,
      ]),
    ).toEqual([0, 0]);
    await expect(dialog.locator('h2').first()).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('answers are at least 48 pixels high, and everything else to press 24', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openAt(page, wayTo('resetEndpointCache'));
  const low = await page.locator('button:visible, summary:visible, input:visible').evaluateAll((controls) =>
    controls.flatMap((control) => {
      const target = control.closest('label') ?? control;
      const least = control.matches('main .loud button') ? 48 : 24;
      const { height, width } = target.getBoundingClientRect();
      return Math.min(height, width) < least ? [target.outerHTML.slice(0, 100)] : [];
    }),
  );
  expect(low).toEqual([]);
  expect(await page.locator('main .loud button').count()).toBe(3);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`all text stands out at least 7 to 1 in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    for (const step of ['whichError', 'resetEndpointCache', 'backUpRegistry', 'escalateAccount'] as const) {
      for (const mode of ['alone', 'phone'] as const) {
        await prefer(page, { mode });
        await jumpTo(page, wayTo(step));
        await expect(page.locator('main [data-answer], main [data-copy]').first()).toBeVisible();
        await unfoldActs(page);
        const acts = await page.locator('.acts li').count();
        let looked = 0;
        for (let act = 0; act <= acts; act += 1) {
          const seen = await paleTexts(page, 7);
          looked += seen.looked;
          expect(seen.pale, step).toEqual([]);
          const closed = page.locator('.acts li').nth(act).locator('> p button');
          if (act < acts && (await closed.count()) > 0) await closed.click();
        }
        expect(looked).toBeGreaterThan(15);
      }
    }
  });

  test(`a theme that was chosen is stronger than the device’s ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const own = await ground();
    await prefer(page, { theme: colorScheme === 'light' ? 'dark' : 'light' });
    await page.reload();
    await expect.poll(ground).not.toBe(own);
    expect((await paleTexts(page, 7)).pale).toEqual([]);
  });
}

for (const language of ['it', 'en'] as const)
  test(`all of a kiosk’s tools stand in one row at 360 pixels, after many answers too, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`./?kiosk&lang=${language}`);
    const ways = everyStep.map((step) => wayTo(step));
    const longest = ways.toSorted((one, other) => other.stops.length - one.stops.length)[0];
    if (!longest) throw new Error('No way leads anywhere');
    expect(longest.stops.length).toBeGreaterThan(9);
    await walk(page, longest, language);
    const tools = page.locator('header.top button');
    await expect(tools).toHaveCount(5);
    const tops = await tools.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(5);
  });

test('the answers of the first screen cover nothing of what stands beside them, at any width', async ({
  page,
}) => {
  await page.goto('./');
  await seed(page, { journal: entriesOf(wayTo('whichClient')), own: false });
  await page.reload();
  await expect(page.locator('.resume [data-recap]')).toBeVisible();
  for (let width = 1100; width <= 1500; width += 50) {
    await page.setViewportSize({ width, height: 720 });
    const covered = await page.evaluate(() => {
      const answers = [...document.querySelectorAll('.choose .answer')];
      const beside = document.querySelectorAll('.intro > *, .intro .option, .head > *, .work > *');
      const meet = (one: DOMRect, other: DOMRect) =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      return [...beside]
        .filter((one) => answers.some((a) => meet(one.getBoundingClientRect(), a.getBoundingClientRect())))
        .map(({ className }) => className);
    });
    expect(covered, `${width}`).toEqual([]);
  }
});
