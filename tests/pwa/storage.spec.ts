import { expect, type Page } from '@playwright/test';
import { retention } from '../../src/platform/sessionAge';
import { seed, stored } from './seeds';
import { test } from './site';
import { openTrail, press, walk } from './walk';
import { entriesOf, wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
const resumeOffer = (page: Page) => page.getByRole('heading', { name: t('session:resume.title') });

test('after a crash a new tab offers to go on, and does', async ({
  page,
  context,
  browser,
  site,
  isOneFile,
}) => {
  test.skip(isOneFile, 'What a file has stored can be handed to no other browser');
  await page.goto('./');
  await walk(page, wayBy('verifying', 'hybrid'), 'it');
  const storageState = await context.storageState();
  await context.close();
  const next = await browser.newContext({ storageState, locale: 'it-IT' });
  const tab = await next.newPage();
  await tab.goto(site.url);
  await expect(resumeOffer(tab)).toBeVisible();
  await expect(tab.locator('.resume')).toContainText(t('guide:steps.whichClient.title'));
  await press(tab, t('session:resume.open'));
  await expectStep(tab, 'whichClient');
  await openTrail(tab);
  await expect(tab.locator('dialog [data-trail]')).toHaveCount(2);
  await tab.reload();
  await expectStep(tab, 'whichClient');
  await next.close();
});

test('a session that was left behind can be deleted instead', async ({ page }) => {
  await page.goto('./');
  await seed(page, { journal: entriesOf(wayTo('checkClock')), own: false });
  await page.reload();
  await press(page, t('session:resume.forget'));
  await page.locator('[data-move=forget-yes]').click();
  await expect(resumeOffer(page)).toBeHidden();
  expect(Object.keys((await stored(page)).local)).not.toContain('sportello.session.seed');
  await page.reload();
  await expectStep(page, 'whichError');
  await expect(resumeOffer(page)).toBeHidden();
});

test('two tabs never overwrite or offer each other’s session', async ({ page, context, site }) => {
  await page.goto('./');
  await walk(page, wayBy('acquiring'), 'it');
  const other = await context.newPage();
  await other.goto(site.url);
  await expectStep(other, 'whichError');
  await walk(other, wayBy('verifying', 'online'), 'it');
  await walk(page, wayBy('acquiring', 'hybrid'), 'it', 1);
  await page.reload();
  await other.reload();
  await expectStep(page, 'whichClient');
  await expectStep(other, 'onlineRetired');
  const third = await context.newPage();
  await third.goto(site.url);
  await expectStep(third, 'whichError');
  await expect(third.locator('.intro')).toBeVisible();
  await expect(resumeOffer(third)).toBeHidden();
  await other.close();
  await third.reload();
  await expect(resumeOffer(third)).toHaveCount(1);
});

test('a duplicated tab goes on with a copy and says so', async ({ page, context, site }) => {
  await page.goto('./');
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  const own = (await stored(page)).session['sportello.own'] as string;
  const copy = await context.newPage();
  await copy.addInitScript((id) => {
    if (!sessionStorage.getItem('sportello.own')) sessionStorage.setItem('sportello.own', id);
  }, own);
  await copy.goto(site.url);
  await expectStep(copy, 'whichClient');
  await expect(copy.getByText(t('session:copiedTab'))).toBeVisible();
  await walk(copy, wayBy('acquiring', 'ownServer', 'lync2010'), 'it', 2);
  expect((await stored(copy)).session['sportello.own']).not.toBe(own);
  await page.reload();
  await expectStep(page, 'whichClient');
  await expect(page.getByText(t('session:copiedTab'))).toBeHidden();
  await copy.reload();
  await expectStep(copy, 'whichWindows');
});

test('a reloaded tab is not taken for a copy of itself', async ({ page }) => {
  await page.goto('./');
  await walk(page, wayBy('acquiring'), 'it');
  const before = (await stored(page)).session;
  await page.reload();
  await expectStep(page, 'whichService');
  await page.waitForTimeout(1000);
  await expect(page.getByText(t('session:copiedTab'))).toBeHidden();
  expect((await stored(page)).session).toEqual(before);
});

test('a session of another version goes on from the last step that still fits, and says so', async ({
  page,
}) => {
  await page.goto('./');
  const [first, second] = entriesOf(wayBy('acquiring', 'ownServer'));
  await seed(page, {
    version: '0.1.0',
    journal: [first, second, { ...second, step: 'whichClient', answer: 'communicator2007' }],
  });
  await page.reload();
  await expectStep(page, 'whichClient');
  await expect(page.getByText(t('session:otherVersion', { version: '0.1.0' }))).toBeVisible();
  await walk(page, wayBy('acquiring', 'ownServer', 'sfb2016'), 'it', 2);
});

const malformed = [
  { entries: [] },
  [null, 7, 'x', [], { kind: 'answered' }, { kind: 'answered', at: 1, step: '__proto__' }],
  [{ kind: 'answered', at: 253402300000000, step: 'whichError', answer: 'acquiring' }],
  undefined,
];

test('a stored session whose journal is malformed harms nothing', async ({ page }) => {
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  await page.goto('./');
  for (const journal of malformed) {
    for (const own of [true, false]) {
      await seed(page, { journal, own });
      await page.reload();
      await expectStep(page, 'whichError');
      await expect(resumeOffer(page)).toHaveCount(0);
    }
  }
  await walk(page, wayBy('acquiring'), 'it');
  await page.reload();
  await expectStep(page, 'whichService');
  expect(failures).toEqual([]);
});

test('stored texts that are no JSON are thrown away, and the page begins', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => {
    localStorage.setItem('sportello.session.broken', '{"journal":[');
    localStorage.setItem('sportello.preferences', '<html>');
    sessionStorage.setItem('sportello.own', 'broken');
  });
  await page.reload();
  await expectStep(page, 'whichError');
  expect(Object.keys((await stored(page)).local)).not.toContain('sportello.session.broken');
});

test('a session is kept for 24 hours after its last entry and no longer', async ({ page }) => {
  await page.goto('./');
  const journal = entriesOf(wayTo('checkClock'));
  await seed(page, { id: 'young', savedAt: Date.now() - retention + 60_000, journal, own: false });
  await seed(page, { id: 'old', savedAt: Date.now() - retention - 1000, journal, own: false });
  await page.reload();
  await expect(resumeOffer(page)).toHaveCount(1);
  const keys = Object.keys((await stored(page)).local);
  expect(keys).toContain('sportello.session.young');
  expect(keys).not.toContain('sportello.session.old');
});

for (const [name, block] of [
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
  [
    'is forbidden',
    () => {
      for (const storage of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, storage, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    },
  ],
] as const) {
  test(`where the storage ${name} a whole session still works, and the page says that it can't remember`, async ({
    page,
  }) => {
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.addInitScript(block);
    await page.goto('./');
    await expectStep(page, 'whichError');
    await walk(page, wayBy('acquiring'), 'it');
    await expect(page.getByText(t('ui:notRemembered'))).toBeVisible();
    await press(page, 'English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await walk(page, wayTo('useTeams'), 'en', 1);
    await press(page, words('en')('report:ending.whole'));
    await expect(page.locator('[data-report]')).toBeVisible();
    await page.locator('[data-move=new-session]').click();
    await page.locator('[data-move=new-session-yes]').click();
    await expectStep(page, 'whichError');
    expect(failures).toEqual([]);
  });
}
