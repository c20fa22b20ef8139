import { expect, type Page } from '@playwright/test';
import { type Journal, standingAnswers } from '../../src/guide/session/journal';
import { choosable } from '../../src/platform/preferences';
import { walk } from '../support/naive';
import { seededRandom } from '../support/random';
import { prefer } from './seeds';
import { openKept, testKept as test } from './site';

test.use({ locale: 'it-IT', viewport: { width: 1366, height: 768 } });

/** How much the monkey does in each way of use, and what comes again with the same seed. */
const actions = Number(process.env.SPORTELLO_ACTIONS ?? 150);
const seed = Number(process.env.SPORTELLO_SEED ?? 1);
/** As many on one page: what watches a page grows with each of them, and in the end takes longer than the page. */
const atOnce = 1000;

/** What page and storage say of the session. */
interface Seen {
  shown: string | undefined;
  isPuttingBack: boolean;
  isLooking: boolean;
  heading: string;
  journal: Journal;
}

/** Null where the page is on its way. */
async function see(page: Page): Promise<Seen | null> {
  return page
    .evaluate(() => {
      const main = document.querySelector('main');
      const own = sessionStorage.getItem('sportello.own');
      const text = own && localStorage.getItem(`sportello.session.${own}`);
      return {
        shown: main?.dataset.step,
        isPuttingBack: main?.dataset.putBack !== undefined,
        isLooking: history.state?.looking === true,
        heading: document.querySelector('h1')?.textContent ?? '',
        journal: text ? JSON.parse(text).journal : [],
      };
    })
    .catch(() => null);
}

/** What is wrong with what is seen: nothing, if the screen is where the answers lead. */
function faultOf(seen: Seen | null): string {
  if (!seen) return 'no page';
  if (seen.heading === '') return 'no heading';
  if (seen.isPuttingBack) return '';
  const { passed, here } = walk(
    new Map([...standingAnswers(seen.journal)].map(([step, { answer }]) => [step, answer])),
  );
  const steps: string[] = [...passed.map(({ step }) => step), here.step];
  if (seen.isLooking && seen.shown !== undefined && steps.includes(seen.shown)) return '';
  return seen.shown === here.step ? '' : `${seen.shown} is shown, ${here.step} waits`;
}

/** Answers given for the first time, not again by going forward. */
const answersIn = (journal: Journal) =>
  journal.filter((entry) => entry.kind === 'answered' && !entry.again).length;

/** What can be pressed that is seen and not covered, as the middle of each. */
const targets = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const open = document.querySelector('dialog[open]');
    return [...(open ?? document).querySelectorAll(wanted)].flatMap((element) => {
      element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const top = document.elementFromPoint(middle.x, middle.y);
      return top && (element.contains(top) || top.contains(element)) ? [middle] : [];
    });
  }, selector);

const turns = choosable.mode.flatMap((mode, index) =>
  Array.from({ length: Math.ceil(actions / atOnce) }, (_, turn) => ({
    mode,
    chances: 3 * (seed + turn) + index,
    count: Math.min(atOnce, actions - turn * atOnce),
    name: turn === 0 ? mode : `${mode}, once more (${turn})`,
  })),
);

for (const { mode, chances, count: most, name: turn } of turns) {
  test(`whatever is done, screen and journal agree: ${turn}`, async ({ page, context, site }) => {
    test.setTimeout(most * 2000 + 60_000);
    const random = seededRandom(chances);
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await openKept(page);
    await prefer(page, { mode });
    await page.reload();

    const click = async (selector: string, times = 1) => {
      const found = await targets(page, selector);
      if (found.length === 0) return;
      const { x, y } = random.pick(found);
      await page.mouse.move(x, y);
      for (let clickCount = 1; clickCount <= times; clickCount += 1) {
        await page.mouse.down({ clickCount });
        await page.mouse.up({ clickCount });
      }
    };
    const key = async (name: string, times = 1) => {
      for (let count = 0; count < times; count += 1) await page.keyboard.press(name);
    };
    const digit = () => String(1 + random.below(9));
    let isOffline = false;
    const doings: [share: number, name: string, act: () => Promise<unknown>][] = [
      [26, 'answer', () => click('[data-answer], [data-reason]')],
      [10, 'press an answer twice', () => click('[data-answer], [data-reason]', 2)],
      [8, 'key', () => key(digit())],
      [
        4,
        'key twice',
        async () => {
          const name = digit();
          // Both at once: a busy machine would make two presses of them.
          await Promise.all([page.keyboard.press(name), page.keyboard.press(name)]);
        },
      ],
      [
        3,
        'hold a key',
        async () => {
          const name = digit();
          for (let count = 0; count < 5; count += 1) await page.keyboard.down(name);
          await page.keyboard.up(name);
        },
      ],
      [8, 'back', () => click('[data-move=back]')],
      [5, 'back, twice', () => click('[data-move=back]', 2)],
      [6, 'browser back', () => page.evaluate(() => void setTimeout(() => history.back()))],
      [5, 'browser forward', () => page.evaluate(() => void setTimeout(() => history.forward()))],
      [
        4,
        'change',
        async () => {
          await click('.trail-button');
          await click('dialog [data-change]');
        },
      ],
      [3, 'settings', () => click('.gear')],
      [6, 'escape', () => key('Escape')],
      [3, 'large type', () => key('p')],
      [5, 'language', () => click('nav [lang]')],
      [6, 'act', () => click('.acts button, .unfold, summary')],
      [
        3,
        'type',
        async () => {
          await click('main textarea, main input[type=text]');
          await page.keyboard.type('a note ', { delay: 0 });
        },
      ],
      [3, 'any move', () => click('[data-move]')],
      [
        2,
        'tab and enter',
        async () => {
          for (let count = random.below(6); count >= 0; count -= 1) await page.keyboard.press('Tab');
          await page.keyboard.press('Enter');
        },
      ],
      [2, 'reload', () => page.reload()],
      [
        2,
        'network',
        () => {
          isOffline = !isOffline;
          return context.setOffline(isOffline);
        },
      ],
    ];
    const all = doings.flatMap((one) => Array.from({ length: one[0] }, () => one));

    const log: string[] = [];
    let before = 0;
    for (let count = 0; count < most; count += 1) {
      const [, name, act] = random.pick(all);
      log.push(name);
      await act();
      await page.waitForTimeout(30);
      let seen: Seen | null = null;
      const what = () => `seed ${seed}, ${turn}, after ${count}: ${log.slice(-12).join(', ')}`;
      await expect(async () => {
        // Back from the first step leads out of the page, as in any other.
        if (!page.url().startsWith(site.url)) await page.goto(site.url);
        seen = await see(page);
        expect(faultOf(seen), what()).toBe('');
      }).toPass({ timeout: 8000 });
      const now = answersIn((seen as Seen | null)?.journal ?? []);
      expect(now - before, what()).toBeLessThanOrEqual(1);
      before = now;
    }
    expect(failures).toEqual([]);
    if (actions > atOnce) console.log(`${turn}: ${most} actions`);
  });
}
