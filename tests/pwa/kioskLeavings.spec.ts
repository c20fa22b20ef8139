import { expect, type Page } from '@playwright/test';
import { openKept, test, testKept } from './site';
import { openActOf, press, walk } from './walk';
import { wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

testKept.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

const t = words('it');
const way = wayTo('resetEndpointCache');
const secret = 'segretissimo';
const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);

/** Comes to a step with a field and opens its note. */
async function openNote(page: Page): Promise<void> {
  await walk(page, way, 'it');
  await page.getByText(t('ui:note.open'), { exact: true }).click();
}
const note = (page: Page) => page.getByLabel(t('session:note.label'));

const ends = { 'a blank': ' ', blanks: '   ', 'a tab': '\t', 'a line end': '\n', 'a hard blank': '\u00a0' };

for (const [name, end] of Object.entries(ends)) {
  test(`a note that ends in ${name} goes with its session`, async ({ page }) => {
    await page.goto('./?kiosk');
    await openNote(page);
    await note(page).fill(secret + end);
    await page.waitForTimeout(400);
    await press(page, t('ui:end'));
    await expectStep(page, 'whichError');
    await openNote(page);
    await expect(note(page)).toHaveValue('');
    await press(page, t('guide:answers.escalateNow'));
    await expect(page.locator('[data-step]')).toHaveAttribute('data-kind', 'outcome');
    expect(await page.content()).not.toContain(secret);
  });
}

test('a note goes with its session by idling too, and at a desk that starts again', async ({ page }) => {
  await page.clock.install();
  await page.goto('./?kiosk');
  await openNote(page);
  await note(page).fill(`${secret} `);
  await page.clock.runFor(121_000);
  for (let seconds = 0; seconds < 31; seconds += 1) await page.clock.runFor(1_000);
  await expectStep(page, 'whichError');
  await openNote(page);
  await expect(note(page)).toHaveValue('');
  await page.goto('./');
  await openNote(page);
  await note(page).fill(`${secret} `);
  await page.clock.runFor(400);
  await press(page, t('ui:again.button'));
  await page.locator('[data-move=again-yes]').click();
  await expectStep(page, 'whichError');
  await page.clock.runFor(400);
  await openNote(page);
  await expect(note(page)).toHaveValue('');
});

test('a page that the browser keeps to come back to is empty, and begins anew', async ({ page }) => {
  await page.goto('./?kiosk');
  await openNote(page);
  await note(page).fill(secret);
  const left = await page.evaluate(() => {
    Object.assign(window, { isSame: true });
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    return document.body.textContent;
  });
  expect(left).not.toContain(secret);
  expect(await page.locator('main').count()).toBe(0);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expectStep(page, 'whichError');
  expect(await page.evaluate(() => 'isSame' in window)).toBe(false);
  await openNote(page);
  await expect(note(page)).toHaveValue('');
});

test('neither the address, the title nor the list of pages tells the way', async ({ page }) => {
  await page.goto('./?kiosk');
  const before = await page.evaluate(() => history.length);
  await walk(page, way, 'it');
  expect(await page.evaluate(() => [document.title, location.hash, history.length])).toEqual([
    'Sportello',
    '',
    before + 1,
  ]);
  await page.goBack();
  await expectStep(page, way.stops.at(-1)?.step ?? '');
  await page.goBack();
  await expectStep(page, way.stops.at(-2)?.step ?? '');
  await press(page, t('ui:back'));
  await expectStep(page, way.stops.at(-3)?.step ?? '');
  await press(page, t('ui:end'));
  await expectStep(page, 'whichError');
  await page.goForward();
  await expectStep(page, 'whichError');
});

test('what was copied goes with the session', async ({ page }) => {
  await page.goto('./?kiosk');
  await walk(page, way, 'it');
  await page.evaluate(() => navigator.clipboard.writeText('user@example.com'));
  await press(page, t('ui:end'));
  await expectStep(page, 'whichError');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('');
  await expect(page.getByText(t('ui:clipboardLeft'))).toHaveCount(0);
});

test('where the browser wipes the clipboard only at a press, the screen says so until then', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    const allowed = () => Object.assign(window, { isPressed: false }) && undefined;
    allowed();
    addEventListener('keyup', () => Object.assign(window, { isPressed: true }), true);
    navigator.clipboard.writeText = async (text) => {
      if (!(window as { isPressed?: boolean }).isPressed) throw new DOMException('no', 'NotAllowedError');
      await write(text);
    };
    document.execCommand = () => false;
  });
  await page.goto('./?kiosk');
  await walk(page, way, 'it');
  await press(page, t('ui:end'));
  await expect(page.getByText(t('ui:clipboardLeft'))).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(page.getByText(t('ui:clipboardLeft'))).toHaveCount(0);
});

test('a kiosk forgets in time, also where its question can’t be fetched', async ({ page }) => {
  await page.route(/StillThere/, (route) => route.abort());
  await page.clock.install();
  await page.goto('./?kiosk');
  await walk(page, way, 'it');
  await page.clock.runFor(140_000);
  await expectStep(page, way.end.step);
  await page.clock.runFor(11_000);
  await expectStep(page, 'whichError');
});

test('sessions that a desk left behind are removed at a kiosk once their time is over', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() =>
    localStorage.setItem(
      'sportello.session.old',
      JSON.stringify({ guideVersion: '2.0.0', savedAt: Date.now() - 2 * 24 * 60 * 60 * 1000, journal: [] }),
    ),
  );
  await page.goto('./?kiosk');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

/** Everything that a browser keeps of a page, as one text. */
const allThatIsKept = (page: Page) =>
  page.evaluate(async () => {
    const kept: unknown[] = [
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.state,
      document.title,
      document.documentElement.outerHTML,
      [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value),
      getSelection()?.toString(),
      await indexedDB.databases(),
      await navigator.clipboard.readText(),
    ];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        kept.push(name, request.url, await (await cache.match(request))?.text());
      }
    }
    return JSON.stringify(kept);
  });

for (const end of ['End', 'idling'] as const) {
  testKept(`after ${end} nothing of a person is kept anywhere`, async ({ page }) => {
    await page.clock.install();
    await openKept(page);
    await page.goto('./?kiosk');
    await walk(page, way, 'it');
    await openActOf(page, '[data-input=address]');
    await page.locator('[data-input=address] input').fill(`${secret}@example.com`);
    await page.getByText(t('ui:note.open'), { exact: true }).click();
    await note(page).fill(`${secret} e altro `);
    await page.clock.runFor(1000);
    await page.evaluate((text) => navigator.clipboard.writeText(text), secret);
    expect(await allThatIsKept(page)).toContain(secret);
    if (end === 'End') await press(page, t('ui:end'));
    else {
      await page.clock.runFor(121_000);
      for (let seconds = 0; seconds < 31; seconds += 1) await page.clock.runFor(1_000);
    }
    await expectStep(page, 'whichError');
    await expect.poll(() => allThatIsKept(page)).not.toContain(secret);
    await page.goBack();
    expect(await allThatIsKept(page)).not.toContain(secret);
  });
}
