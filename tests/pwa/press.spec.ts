import { expect, type Locator, type Page, type ViewportSize } from '@playwright/test';
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

/** Answers given so far, not those given again by going forward. */
const given = (page: Page) =>
  page.evaluate(() => {
    const [text = '{"journal":[]}'] = Object.values(localStorage);
    const { journal } = JSON.parse(text) as { journal: { kind: string; again?: true }[] };
    return journal.filter(({ kind, again }) => kind === 'answered' && !again).length;
  });

/** The middle of an answer. */
async function spotOf(answer: Locator): Promise<{ x: number; y: number }> {
  await answer.scrollIntoViewIfNeeded();
  const box = await answer.boundingBox();
  if (!box) throw new Error('There is nothing to press');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

type Spot = Awaited<ReturnType<typeof spotOf>>;

const hands: Record<
  string,
  [viewport: ViewportSize, press: (page: Page, at: Spot, count: number) => Promise<void>]
> = {
  'with a mouse': [
    { width: 1366, height: 768 },
    async ({ mouse }, { x, y }, clickCount) => {
      await mouse.move(x, y);
      await mouse.down({ clickCount });
      await mouse.up({ clickCount });
    },
  ],
  'with a finger': [{ width: 360, height: 740 }, ({ touchscreen }, { x, y }) => touchscreen.tap(x, y)],
};

for (const [hand, [viewport, press]] of Object.entries(hands))
  test.describe(hand, () => {
    test.use({ viewport, hasTouch: true });

    test('a double press gives one answer at most, whichever it is', async ({ page }) => {
      test.setTimeout(120_000);
      const steps = everyStep.filter((step) => !isOutcome(step));
      await visit(page, steps, async (step) => {
        const answers = page.locator('[data-answer]');
        for (let index = 0; index < (await answers.count()); index += 1) {
          const before = await given(page);
          const spot = await spotOf(answers.nth(index));
          await press(page, spot, 1);
          await page.waitForTimeout(60);
          await press(page, spot, 2);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
          expect((await given(page)) - before, `${step}, answer ${index}`).toBeLessThanOrEqual(1);
          if ((await page.locator('main').getAttribute('data-step')) !== step) await page.goBack();
          await expectStep(page, step);
          const cancel = page.locator('.could-not .plain');
          if ((await cancel.count()) > 0) await cancel.click();
        }
      });
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
    const spot = await spotOf(page.locator('[data-answer=unsolved]'));
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

  test('a button that was pressed before the step came up, and is let go of later, answers nothing', async ({
    page,
  }) => {
    const spot = await spotOf(page.locator('[data-answer=unsolved]'));
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    await page.keyboard.press('2');
    await expectStep(page, next);
    await page.mouse.up();
    await expectOneAnswer(page);
  });

  test('a finger and the mouse at the same time are told apart', async ({ page }) => {
    // What a browser tells of both: the mouse goes down on one answer, a finger taps another, the mouse lets go of what is there by then.
    await page.evaluate(async () => {
      const answer = () => document.querySelector('[data-answer=unsolved]') as Element;
      const tell = (type: string, pointerId: number, pointerType: string) =>
        answer().dispatchEvent(
          new PointerEvent(type, { pointerId, pointerType, detail: 1, bubbles: true, cancelable: true }),
        );
      tell('pointerdown', 1, 'mouse');
      tell('pointerdown', 2, 'touch');
      tell('click', 2, 'touch');
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      tell('click', 1, 'mouse');
    });
    await expectOneAnswer(page);
  });

  test('a double tap is one answer where the browser counts no taps', async ({ page }) => {
    const { x, y } = await spotOf(page.locator('[data-answer=unsolved]'));
    await page.evaluate(
      async (at) => {
        for (const pointerId of [5, 6]) {
          for (const type of ['pointerdown', 'click'])
            document.elementFromPoint(at.clientX, at.clientY)?.dispatchEvent(
              new PointerEvent(type, {
                ...at,
                pointerId,
                pointerType: 'touch',
                detail: 1,
                bubbles: true,
                cancelable: true,
              }),
            );
          await new Promise((done) => setTimeout(done, 80));
        }
      },
      { clientX: x, clientY: y },
    );
    await expectOneAnswer(page);
  });

  test('what was pressed for another purpose takes no later press away', async ({ page }) => {
    const { x, y } = await spotOf(page.locator('[data-answer=unsolved]'));
    // Dragged off, so nothing is pressed.
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, 2, { steps: 4 });
    await page.mouse.up();
    for (const button of ['right', 'middle'] as const) await page.mouse.click(x, y, { button });
    await expectStep(page, way.end.step);
    await page.keyboard.press('2');
    await expectStep(page, next);
    await page.locator('[data-answer=unsolved]').focus();
    await page.keyboard.press('Enter');
    await expectStep(page, nextButOne);
  });

  for (const key of ['Enter', 'Space'])
    test(`${key} that is held gives one answer`, async ({ page }) => {
      await page.locator('[data-answer=unsolved]').focus();
      for (let count = 0; count < 30; count += 1) {
        await page.keyboard.down(key);
        await page.waitForTimeout(15);
      }
      await page.keyboard.up(key);
      await expectOneAnswer(page);
    });

  test('Enter that is held copies a line once', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await jumpTo(page, wayTo('flushDns'));
    const copied = () =>
      page.evaluate(() => {
        const { journal } = JSON.parse(Object.values(localStorage)[0] ?? '') as {
          journal: { kind: string }[];
        };
        return journal.filter(({ kind }) => kind === 'copied').length;
      });
    await openActOf(page, '[data-command]');
    await page.locator('.copy:visible').first().focus();
    for (let count = 0; count < 20; count += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect.poll(copied).toBe(1);
    await page.waitForTimeout(100);
    expect(await copied()).toBe(1);
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
