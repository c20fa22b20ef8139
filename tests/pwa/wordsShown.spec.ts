import { expect, type Page } from '@playwright/test';
import { allSituations } from '../../src/build/situations';
import { isUndoable, stepIds } from '../../src/guide/steps';
import { languages } from '../../src/i18n/language';
import { choosable } from '../../src/platform/preferences';
import { jumpTo, prefer } from './seeds';
import { test } from './site';
import { openTrail, visit } from './walk';
import { everyStep, type Way, wayBy, wayTo } from './ways';
import { inBothWindows } from './windows';
import { words } from './words';

/** As many as a screen shows at most before anything is opened or scrolled. */
const most = 120;

/** The words that a page shows below its bar, all the way down: not those in a fold, nor what is cut off or scrolled away. */
const wordsShown = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const isCut = (element: Element | null, x: number, y: number): boolean => {
      if (!element || element === document.body) return false;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isOutside = x < left || x > right || y < top || y > bottom;
      const clips = getComputedStyle(element).overflow !== 'visible';
      return (clips && isOutside) || isCut(element.parentElement, x, y);
    };
    const range = document.createRange();
    const texts = document.createTreeWalker(document.querySelector('main') as Node, NodeFilter.SHOW_TEXT);
    let sum = 0;
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const { parentElement } = text;
      if (!parentElement?.checkVisibility()) continue;
      for (const { index, 0: word } of text.data.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        // What only a screen reader reads is a pixel wide.
        if (width > 1 && !isCut(parentElement, left + width / 2, top + height / 2)) sum += 1;
      }
    }
    return sum;
  });

const steps = words('it')('guide:steps', { returnObjects: true }) as Record<string, { on?: object }>;

/** A way to each step where it has words of its own for a program or a Windows. */
const toVariants = [...allSituations().values()].reduce((ways, { step, facts, way }) => {
  const { on = {} } = steps[step] ?? {};
  for (const fact of [facts.client, facts.windows])
    if (Object.hasOwn(on, fact) && !ways.has(`${step} ${fact}`)) ways.set(`${step} ${fact}`, wayBy(...way));
  return ways;
}, new Map<string, Way>());

/** The way to each change that can be put back, just done. */
const toPutBack = stepIds.filter(isUndoable).map((step) => {
  const answers = wayTo(step).stops.map(({ answer }) => answer);
  return [step, wayBy(...answers, 'unsolved')] as const;
});

for (const language of languages) {
  for (const mode of choosable.mode) {
    test(`no screen shows more than ${most} words on arrival, ${mode}, in ${language}`, async ({ page }) => {
      test.slow();
      await page.goto('./');
      await prefer(page, { language, mode });
      const counts: [name: string, words: number][] = [];
      const count = (name: string) =>
        inBothWindows(page, async (width) => {
          counts.push([`${name} at ${width}`, await wordsShown(page)]);
        });
      await visit(page, everyStep, count);
      for (const [name, way] of toVariants) {
        await jumpTo(page, way);
        await count(name);
      }
      for (const [step, way] of toPutBack) {
        await jumpTo(page, way);
        await openTrail(page);
        await page.locator('[data-move=changes]').click();
        await page.locator('dialog [data-move=put-back]').click();
        await page.locator('[data-result]').first().waitFor();
        await count(`${step} put back`);
      }
      expect(toVariants.size).toBeGreaterThan(2);
      expect(toPutBack.length).toBeGreaterThan(2);
      expect(counts).toHaveLength(2 * (everyStep.length + toVariants.size + toPutBack.length));
      expect(counts.filter(([, words]) => words < 10)).toEqual([]);
      expect(counts.filter(([, words]) => words > most)).toEqual([]);
    });
  }
}

test('words in a fold are counted once it is open, and those that are cut off are not', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  const before = await wordsShown(page);
  await page.locator('main details summary').first().click();
  await expect(page.locator('main details[open]').first()).toBeVisible();
  const opened = await wordsShown(page);
  expect(opened).toBeGreaterThan(before + 10);
  await page.locator('main .work').evaluate((work) => {
    work.style.cssText = 'height: 1px; overflow: hidden';
  });
  expect(await wordsShown(page)).toBeLessThan(before);
});
