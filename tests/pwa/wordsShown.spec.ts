import { expect, type Page } from '@playwright/test';
import { allSituations } from '../../src/build/situations';
import { isUndoable, stepIds } from '../../src/guide/steps';
import { languages } from '../../src/i18n/language';
import { choosable } from '../../src/platform/preferences';
import { jumpTo, prefer } from './seeds';
import { test } from './site';
import { openTrail, visit } from './walk';
import { everyStep, type Way, wayBy, wayTo } from './ways';
import { words } from './words';

/** As many as a screen shows at most before anything is opened or scrolled. */
const most = 120;

/** A phone, and a laptop. */
const windows = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

/** The words that a page shows below its bar, all the way down: not those in a fold, nor what is cut off or scrolled away. */
const wordsShown = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // A window that has just become another one is laid out for it by its next frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const isCut = (element: Element | null, { left, right, top, bottom }: DOMRect): boolean => {
      if (!element || element === document.body) return false;
      const x = (left + right) / 2;
      const y = (top + bottom) / 2;
      const box = element.getBoundingClientRect();
      const clips = getComputedStyle(element).overflow !== 'visible';
      const isOutside = x < box.left || x > box.right || y < box.top || y > box.bottom;
      return (clips && isOutside) || isCut(element.parentElement, { left, right, top, bottom } as DOMRect);
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
        const box = range.getBoundingClientRect();
        // What only a screen reader reads is a pixel wide.
        if (box.width > 1 && !isCut(parentElement, box)) sum += 1;
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
      const count = async (name: string) => {
        for (const viewport of windows) {
          await page.setViewportSize(viewport);
          counts.push([`${name} at ${viewport.width}`, await wordsShown(page)]);
        }
      };
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
