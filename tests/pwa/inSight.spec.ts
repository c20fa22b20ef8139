import { expect, type Page } from '@playwright/test';
import { jumpTo, prefer } from './seeds';
import { test } from './site';
import { openActOf } from './walk';
import { wayTo } from './ways';

test.use({ locale: 'it-IT' });

/** Whether all of what has the focus is behind something else, the bar of answers above all (WCAG 2.4.11). */
const coveredFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    // Beyond the last and before the first there is only the browser itself.
    if (!focused || focused === document.body) return undefined;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const inset = Math.min(3, height / 2);
    const isSeen = [top + inset, top + height / 2, top + height - inset].some((y) => {
      const hit = document.elementFromPoint(left + width / 2, y);
      return hit !== null && (focused.contains(hit) || hit.contains(focused));
    });
    return isSeen ? undefined : focused.outerHTML.slice(0, 120);
  });

for (const { width, height, size } of [
  { width: 360, height: 740, size: 'normal' },
  { width: 640, height: 400, size: 'normal' },
  { width: 320, height: 256, size: 'normal' },
  { width: 360, height: 740, size: 'largest' },
] as const) {
  test(`what has the focus is never hidden, at ${width} by ${height} with ${size} text`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.goto('./');
    const hidden: string[] = [];
    for (const [step, mode] of [
      ['whichClient', 'alone'],
      ['resetEndpointCache', 'alone'],
      ['updateClient', 'phone'],
      ['trustChain', 'remote'],
    ] as const) {
      await prefer(page, { language: 'it', mode, size });
      await jumpTo(page, wayTo(step));
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let presses = 0; presses < 25; presses += 1) {
          await page.keyboard.press(key);
          const covered = await coveredFocus(page);
          if (covered) hidden.push(`${step}, ${key}: ${covered}`);
        }
      }
    }
    expect(hidden).toEqual([]);
  });
}

/** How far an open act reaches behind the answers, and out of the window above, in pixels. */
const outOfSight = (page: Page) =>
  page.evaluate(() => {
    const act = document.querySelector('[data-act][aria-current=step]')?.getBoundingClientRect();
    const floor = document.querySelector('.choose')?.getBoundingClientRect().top ?? innerHeight;
    if (!act) return undefined;
    // What is higher than the room begins at its top.
    const hasRoom = act.height <= floor;
    return Math.round(Math.max(0, -act.top, hasRoom ? act.bottom - floor : 0));
  });

test('on a phone each act that opens is in sight with its button, as far as there is room', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  for (const step of ['resetEndpointCache', 'removeCredentials', 'updateClient'] as const) {
    await jumpTo(page, wayTo(step));
    const done = page.locator('[data-act][aria-current=step] .done');
    const acts = await page.locator('[data-act]').count();
    expect(acts).toBeGreaterThan(2);
    for (let act = 0; act < acts; act += 1) {
      await expect.poll(() => outOfSight(page), `${step}, act ${act + 1}`).toBe(0);
      await done.press('Enter');
      await expect(page.locator('[data-done]')).toHaveCount(act + 1);
    }
  }
});

test('no word of a heading is broken at its hyphen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  await prefer(page, { language: 'en' });
  await jumpTo(page, wayTo('resetEndpointCache'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const lines = await page.locator('h1').evaluate((heading) => {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const { data } = texts.currentNode as Text;
      const at = data.search(/\w-\w/);
      if (at < 0) continue;
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 3);
      return range.getClientRects().length;
    }
    return undefined;
  });
  expect(lines).toBe(1);
});

for (const width of [360, 1440]) {
  test(`with forced colours every choice is told by its frame, at ${width} pixels`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    const frames = () =>
      page
        .locator('.option')
        .evaluateAll((options) =>
          options.map((option) => [
            option.querySelector('input')?.checked,
            getComputedStyle(option).outlineStyle !== 'none',
          ]),
        );
    const first = await frames();
    expect(first.map(([, isFramed]) => isFramed)).toEqual([true, false, false]);
    await jumpTo(page, wayTo('resetEndpointCache'));
    await openActOf(page, '[data-command=setFolderAside]');
    const ways = await frames();
    expect(ways.length).toBe(4);
    for (const [isChosen, isFramed] of ways) expect(isFramed).toBe(isChosen);
  });
}
