import { expect, type Page } from '@playwright/test';
import { openAt } from './seeds';
import { test } from './site';
import { wayBy, wayTo } from './ways';

test.use({ locale: 'it-IT' });

/** A step, and the next two that the same answer leads to. */
const way = wayTo('restartWindows');
const answers = way.stops.map(({ answer }) => answer);
const next = wayBy(...answers, 'unsolved').end.step;
const nextButOne = wayBy(...answers, 'unsolved', 'unsolved').end.step;

const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);

/** The page has been painted, and whatever was pressed has come up. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

async function expectOneAnswer(page: Page): Promise<void> {
  await painted(page);
  await expectStep(page, next);
  const answer = page.locator('[data-answer=unsolved]');
  await answer.click();
  await expectStep(page, nextButOne);
}

test.beforeEach(({ page }) => openAt(page, way));

test('two presses at once are one answer', async ({ page }) => {
  await page.evaluate(() => {
    const answer = document.querySelector<HTMLElement>('[data-answer=unsolved]');
    answer?.click();
    answer?.click();
  });
  await expectOneAnswer(page);
});

test('a press on a step that is not painted yet answers nothing', async ({ page }) => {
  const pressed = await page.evaluate(async (step) => {
    const answer = () => document.querySelector<HTMLElement>('[data-answer=unsolved]');
    answer()?.click();
    // The next step comes within the same task, before anything is painted.
    while (document.querySelector('[data-step]')?.getAttribute('data-step') !== step) await null;
    const unseen = answer();
    unseen?.click();
    return unseen !== null;
  }, next);
  expect(pressed).toBe(true);
  await expectOneAnswer(page);
});

test('a double click is one answer', async ({ page }) => {
  await page.locator('[data-answer=unsolved]').dblclick();
  await expectOneAnswer(page);
});
