import { expect, type Page } from '@playwright/test';
import { languages } from '../../src/i18n/language';
import { choosable } from '../../src/platform/preferences';
import { prefer } from './seeds';
import { test } from './site';
import { visit } from './walk';
import { everyStep, outcomes } from './ways';
import { inBothWindows } from './windows';

const steps = everyStep.filter((step) => !outcomes.some((outcome) => outcome === step));

/** What of the open act and the answers can't be seen, or is covered by something else. */
function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('.choose') as HTMLElement;
    const isBar = getComputedStyle(bar).bottom === '0px';
    const floor = isBar ? bar.getBoundingClientRect().top : innerHeight;
    const open = [...document.querySelectorAll('[aria-current=step]')];
    const answers = [...document.querySelectorAll('[data-answer]')];
    // On the first screen the question stands alone: how its message is made to come up is one tap away.
    const isFolded = open[0]?.closest('details:not([open])');
    if (open.length !== 1 || answers.length === 0) return [`${open.length} open, ${answers.length} answers`];
    const parts = [
      ...(isFolded ? [] : open.map((one) => [one, floor] as const)),
      ...answers.map((one) => [one, innerHeight] as const),
    ];
    // A long line to copy may move in its box; nothing else that is shown has to be scrolled for by itself.
    const moving = open
      .flatMap((one) => [one, ...one.querySelectorAll(':not(code)')])
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map(({ className, scrollHeight, clientHeight }) => `${className}: ${clientHeight} of ${scrollHeight}`);
    if (moving.length > 0) return moving;
    const cut = [...document.querySelectorAll('.warning p')].filter(
      ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
    );
    if (cut.length > 0) return ['a warning is cut'];
    return parts.flatMap(([element, end]) => {
      const { top, bottom, left, width, height } = element.getBoundingClientRect();
      const isSeen = top >= 0 && bottom <= end + 1 && height > 0;
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (isSeen && hit && (element.contains(hit) || hit.contains(element))) return [];
      const { act, answer } = (element as HTMLElement).dataset;
      return [`${answer ?? act ?? 'say'}: ${Math.round(top)} to ${Math.round(bottom)} of ${Math.round(end)}`];
    });
  });
}

test('at 200 % of zoom the first answer is in view on arrival', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto('./');
  const hidden: string[] = [];
  for (const [index, mode] of choosable.mode.entries()) {
    await prefer(page, { language: 'it', mode });
    const turn = steps.filter((_, place) => place % choosable.mode.length === index);
    await visit(page, turn, async (step) => {
      const first = page.locator('[data-answer]').first();
      const { top, bottom } = await first.evaluate((answer) => answer.getBoundingClientRect());
      if (top < 0 || bottom > 400) hidden.push(`${step}: ${Math.round(top)} to ${Math.round(bottom)}`);
    });
  }
  expect(hidden).toEqual([]);
});

for (const language of languages) {
  for (const mode of choosable.mode) {
    test(`the open act and all answers are in view on arrival, and a warning whole, ${mode}, in ${language}`, async ({
      page,
    }) => {
      test.slow();
      await page.goto('./');
      await prefer(page, { language, mode });
      const hidden: string[] = [];
      await visit(page, steps, (step) =>
        inBothWindows(page, async (width) => {
          const parts = await outOfSight(page);
          if (parts.length > 0) hidden.push(`${step} at ${width}: ${parts.join(', ')}`);
        }),
      );
      expect(hidden).toEqual([]);
    });
  }
}
