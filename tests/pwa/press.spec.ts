import { expect, type Page } from '@playwright/test';
import { isOutcome } from '../../src/guide/steps';
import { jumpTo, openAt } from './seeds';
import { test } from './site';
import { openActOf, visit } from './walk';
import { everyStep, wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

/** A step, and the next two that the same answer leads to. */
const way = wayTo('restartWindows');
const answers = way.stops.map(({ answer }) => answer);
const next = wayBy(...answers, 'unsolved').end.step;
const nextButOne = wayBy(...answers, 'unsolved', 'unsolved').end.step;

const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);

/** No second answer has come of what was pressed, and the next press counts. */
async function expectOneAnswer(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await expectStep(page, next);
  const answer = page.locator('[data-answer=unsolved]');
  await answer.click();
  await expectStep(page, nextButOne);
}

test('a double press gives one answer at most, whichever it is', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  const given = () =>
    page.evaluate(() => {
      const [text = '{"journal":[]}'] = Object.values(localStorage);
      const { journal } = JSON.parse(text) as { journal: { kind: string; again?: true }[] };
      return journal.filter(({ kind, again }) => kind === 'answered' && !again).length;
    });
  const steps = everyStep.filter((step) => !isOutcome(step));
  await visit(page, steps, async (step) => {
    const answers = page.locator('[data-answer]');
    for (let index = 0; index < (await answers.count()); index += 1) {
      const before = await given();
      await answers.nth(index).scrollIntoViewIfNeeded();
      await answers.nth(index).hover();
      for (const clickCount of [1, 2]) {
        await page.mouse.down({ clickCount });
        await page.mouse.up({ clickCount });
        if (clickCount === 1) await page.waitForTimeout(60);
      }
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
      expect((await given()) - before, `${step}, answer ${index}`).toBeLessThanOrEqual(1);
      if ((await page.locator('main').getAttribute('data-step')) !== step) await page.goBack();
      await expectStep(page, step);
      const cancel = page.locator('.could-not .plain');
      if ((await cancel.count()) > 0) await cancel.click();
    }
  });
});

test.describe('a press', () => {
  test.beforeEach(({ page }) => openAt(page, way));

  test('two presses at once are one answer', async ({ page }) => {
    await page.evaluate(() => {
      const answer = document.querySelector<HTMLElement>('[data-answer=unsolved]');
      answer?.click();
      answer?.click();
    });
    await expectOneAnswer(page);
  });

  test('a press that began before the next step came up does not answer that one', async ({ page }) => {
    const box = await page.locator('[data-answer=unsolved]').boundingBox();
    if (!box) throw new Error('There is nothing to press');
    const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const devtools = await page.context().newCDPSession(page);
    const timestamp = Date.now() / 1000;
    const press = async () => {
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        await devtools.send('Input.dispatchMouseEvent', {
          type,
          ...spot,
          timestamp,
          button: 'left',
          clickCount: 1,
        });
    };
    await press();
    await expectStep(page, next);
    const answer = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('.answer') !== null,
      spot,
    );
    expect(answer).toBe(true);
    await press();
    await expectOneAnswer(page);
  });

  test('a double click is one answer', async ({ page }) => {
    await page.locator('[data-answer=unsolved]').dblclick();
    await expectOneAnswer(page);
  });

  test('what comes up as a field is left moves nothing away from under a press', async ({ page }) => {
    await jumpTo(page, wayTo('resetEndpointCache'));
    await openActOf(page, '[data-input=address]');
    await page.locator('[data-input=address] input').fill('user@example.com');
    const note = page.getByText(words('it')('ui:note.open'), { exact: true });
    await note.click({ delay: 50 });
    await expect(page.getByLabel(words('it')('session:note.label'))).toBeVisible();
    await expect(page.locator('[data-command=setFolderAside] .line')).toBeVisible();
  });

  test('a key that is pressed twice at once, bounces or is held gives one answer', async ({ page }) => {
    await page.evaluate(() => {
      const press = (repeat: boolean) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true, repeat }));
      press(false);
      press(false);
      // As the step behind it has come up.
      requestAnimationFrame(() => requestAnimationFrame(() => press(false)));
      setTimeout(() => press(true), 20);
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    await expectStep(page, next);
  });
});
