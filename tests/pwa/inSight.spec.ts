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
