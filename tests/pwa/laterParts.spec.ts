import { expect, type Page, type Route } from '@playwright/test';
import { everyFault, named, withEachFault } from './eachFault';
import { withVoices } from './fakeVoices';
import { seed } from './seeds';
import { test } from './site';
import { chooseWay, openActOf, press, walk } from './walk';
import { entriesOf, wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
/** Everything that the page fetches after its first load: parts, and the texts that they speak. */
const isLater = (url: URL) => /\/assets\/(?!index-|it-|tabs-|takeUp-)[^/]+\.js$/.test(url.pathname);

type Fault = 'missing' | 'cut' | 'portal' | 'hanging';

const answers: Record<Fault, (route: Route) => unknown> = {
  missing: (route) => route.fulfill({ status: 404 }),
  cut: async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.length / 2) });
  },
  portal: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Log in' }),
  hanging: () => undefined,
};

/** Lets a fault befall all that comes later until it is mended; gathers what nobody has caught. */
async function fail(page: Page, fault: Fault) {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.route(isLater, answers[fault] as never);
  // What is just being answered goes on to the server, and its handler comes too late.
  return { thrown, mend: () => page.unrouteAll({ behavior: 'ignoreErrors' }) };
}

const failed = (page: Page) => page.getByText(t('ui:later.failed'));
const again = (page: Page) => failed(page).locator('[data-move=load-again]');
/** Long enough for the page to give up waiting. */
const patience = { timeout: 15_000 };

/** In whichever way of use. */
async function walkTo(page: Page, step: Parameters<typeof wayTo>[0]): Promise<void> {
  for (const stop of wayTo(step).stops) {
    await page.locator(`[data-step=${stop.step}]`).waitFor();
    await page.locator(`[data-answer=${stop.answer}]`).click();
  }
}

/** What opens a part, and what is there then. */
const parts: Record<string, { at: string; open(page: Page): Promise<void>; there: string }> = {
  settings: { at: 'whichService', open: (page) => page.locator('.gear').click(), there: 'dialog .voice' },
  trail: {
    at: 'whichService',
    open: (page) => page.locator('.trail-button').click(),
    there: 'dialog [data-trail]',
  },
  again: {
    at: 'whichService',
    open: (page) => page.locator('[data-move=again]').click(),
    there: '[data-move=again-yes]',
  },
  presenter: { at: 'whichService', open: (page) => page.keyboard.press('p'), there: 'dialog' },
  gather: {
    at: 'findCertificate',
    open: (page) => page.locator('[data-move=gather]').click(),
    there: 'dialog.gather',
  },
  paste: {
    at: 'findCertificate',
    open: async (page) => {
      await chooseWay(page, 'command');
      await page.locator('[data-paste] summary').first().click();
    },
    there: '[data-paste] textarea',
  },
  details: {
    at: 'findCertificate',
    open: (page) => page.getByText(t('ui:expect'), { exact: true }).click(),
    there: '.after .more-body p + p',
  },
  note: {
    at: 'findCertificate',
    open: (page) => page.getByText(t('ui:note.open'), { exact: true }).click(),
    there: '.after textarea',
  },
  command: {
    at: 'findCertificate',
    open: async (page) => {
      await page.locator('.command-more summary').first().click();
    },
    there: '.command-more .more-body p:not(.coming)',
  },
  dictation: {
    at: 'whichError',
    open: async (page) => {
      await page.locator('[data-option=phone]').click();
      await walkTo(page, 'flushDns');
      await openActOf(page, '[data-command=flushDns]');
      await page.locator('[data-command=flushDns] [data-dictate]').click();
    },
    there: 'dialog.dictation',
  },
  outcome: { at: 'escalateComputer', open: async () => undefined, there: '[data-copy=report]' },
  language: {
    at: 'whichService',
    open: (page) => page.locator('header [lang=en]').click(),
    there: 'html[lang=en]',
  },
};

for (const [name, { at, open, there }] of Object.entries(parts))
  test(`${name}: where it fails that is said where it was asked for, and the next try works`, async ({
    page,
  }) => {
    const { thrown, mend } = await fail(page, 'missing');
    await page.route(/\/assets\/en-/, answers.missing);
    await page.goto('./');
    await walk(page, wayTo(at as never), 'it');
    await open(page);
    await expect(failed(page).first()).toBeVisible();
    await failed(page).first().scrollIntoViewIfNeeded();
    await again(page).first().click();
    await expect(failed(page).first()).toBeVisible();
    await expect(page.locator(there)).toHaveCount(0);
    await mend();
    // It may have come by itself by now.
    await again(page)
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
    await expect(page.locator(there).first()).toBeVisible();
    await expect(failed(page)).toHaveCount(0);
    expect(thrown).toEqual([]);
  });

for (const fault of ['cut', 'portal', 'hanging'] as const)
  test(`a part that is ${fault} is asked for again, and comes`, async ({ page }) => {
    const { thrown, mend } = await fail(page, fault);
    await page.goto('./');
    await walk(page, wayBy('acquiring'), 'it');
    await page.locator('.gear').click();
    await expect(failed(page)).toBeVisible(patience);
    await mend();
    // It may have come by itself by now.
    await again(page)
      .click({ timeout: 1000 })
      .catch(() => undefined);
    await expect(page.locator('dialog .voice')).toBeVisible();
    // What is no script at all the browser itself complains of.
    if (fault !== 'cut') expect(thrown).toEqual([]);
  });

/** What opens a file of the build, and what is there then. */
const files: [RegExp, (page: Page) => Promise<void>, string][] = [
  [/^assets\/later-.*\.js$/, (page) => page.locator('.gear').click(), 'dialog .voice'],
  [/^assets\/it\.later-.*\.js$/, (page) => page.locator('.gear').click(), 'dialog .voice'],
  [/^assets\/en-.*\.js$/, (page) => page.locator('header [lang=en]').click(), 'html[lang=en]'],
  // In sight on a large screen.
  [/^assets\/Picture-.*\.js$/, (page) => walkTo(page, 'flushDns'), '[data-picture] svg'],
];

for (const [file, open, there] of files)
  test(`whatever is in place of ${file} is said, and it comes when it is asked for again`, async ({
    context,
  }) => {
    test.setTimeout(60_000);
    await withEachFault(context, everyFault, [named(file)], async ({ page, site }) => {
      await page.goto(site.url);
      await open(page);
      await expect(failed(page).first()).toBeVisible(patience);
      await expect(page.locator(there)).toHaveCount(0);
      site.faults.clear();
      await expect(async () => {
        // It may have come by itself by now.
        await again(page)
          .first()
          .click({ timeout: 1000 })
          .catch(() => undefined);
        await expect(page.locator(there).first()).toBeVisible();
      }).toPass({ timeout: 20_000 });
      await expect(failed(page)).toHaveCount(0);
    });
  });

test('what reads aloud says that it did not come, where it moves nothing, and comes when it is asked for again', async ({
  page,
}) => {
  await withVoices(page);
  const { thrown, mend } = await fail(page, 'missing');
  await page.goto('./');
  const said = page.locator('footer').getByText(t('ui:later.aloud'));
  await expect(said).toBeVisible();
  await said.getByRole('button').click();
  await expect(said).toBeVisible();
  await mend();
  // It may have come by itself by now.
  await said
    .getByRole('button')
    .click({ timeout: 1000 })
    .catch(() => undefined);
  await expect(page.locator('.aloud')).toBeVisible();
  await expect(said).toHaveCount(0);
  expect(thrown).toEqual([]);
});

test('a session that was left behind, with where it stands: where that fails it is said, and the next try works', async ({
  page,
}) => {
  await page.goto('./robots.txt');
  await seed(page, { journal: entriesOf(wayBy('acquiring', 'ownServer')), own: false });
  const { thrown, mend } = await fail(page, 'missing');
  await page.goto('./');
  await expect(failed(page)).toBeVisible();
  await mend();
  // It may have come by itself by now.
  await again(page)
    .click({ timeout: 1000 })
    .catch(() => undefined);
  await expect(page.locator('.resume [data-recap]')).toBeVisible();
  await expect(failed(page)).toHaveCount(0);
  expect(thrown).toEqual([]);
});

test('what failed comes by itself once the network is back', async ({ page }) => {
  const { mend } = await fail(page, 'missing');
  await page.goto('./');
  await walk(page, wayBy('acquiring'), 'it');
  await page.locator('.gear').click();
  await expect(failed(page)).toBeVisible();
  await mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('dialog .voice')).toBeVisible();
});

test.describe('while a part is on its way', () => {
  /** Holds back what comes later until it is let go. */
  async function hold(page: Page): Promise<() => Promise<void>> {
    const held: Route[] = [];
    await page.route(isLater, (route) => void held.push(route));
    return async () => {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await page.unroute(isLater);
      for (const route of held) await route.continue().catch(() => undefined);
    };
  }

  test('the press is shown as pending, moves nothing, and opens what was pressed', async ({ page }) => {
    const go = await hold(page);
    await page.goto('./');
    await walk(page, wayBy('acquiring'), 'it');
    const gear = page.locator('.gear');
    const before = await gear.boundingBox();
    await gear.click();
    await expect(gear).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByText(t('ui:later.coming'))).toBeInViewport();
    expect(await gear.boundingBox()).toEqual(before);
    // An impatient hand takes nothing back.
    await gear.click();
    await go();
    await expect(page.locator('dialog .voice')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(gear).toBeFocused();
  });

  test('the wish ends with the step, with the next wish, and with Esc', async ({ page }) => {
    const go = await hold(page);
    await page.goto('./');
    await walk(page, wayBy('acquiring'), 'it');
    const coming = page.getByText(t('ui:later.coming'));
    await page.locator('.gear').click();
    await page.locator('[data-answer=ownServer]').click();
    await page.locator('[data-step=whichClient]').waitFor();
    await page.locator('.gear').click();
    await expect(coming).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(coming).toHaveCount(0);
    await page.locator('.gear').click();
    await page.locator('.trail-button').click();
    await expect(page.locator('.gear')).toHaveAttribute('aria-busy', 'false');
    await page.goBack();
    await page.locator('[data-step=whichService]').waitFor();
    await go();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /later-/.test(name)),
    );
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await expect(page.locator('dialog')).toHaveCount(0);
  });
});

test('the reasons of what could not be done are there without anything else', async ({ page }) => {
  await fail(page, 'missing');
  await page.goto('./');
  await walk(page, wayTo('flushDns'), 'it');
  await page.locator('[data-answer=couldNot]').click();
  await page.locator('[data-reason]').first().click();
  await expect(page.locator('[data-step=flushDns]')).toHaveCount(0);
  await press(page, t('ui:back'));
});
