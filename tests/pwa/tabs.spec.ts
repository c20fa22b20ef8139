import { expect, type Page } from '@playwright/test';
import { seed, stored } from './seeds';
import { test } from './site';
import { press, walk } from './walk';
import { entriesOf, wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const way = wayBy('acquiring', 'ownServer');
const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
const kept = async (page: Page) =>
  Object.keys((await stored(page)).local).filter((key) => /session/.test(key));

/** As over plain http. */
const withoutLocks = () => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });

for (const hasLocks of [true, false]) {
  test.describe(hasLocks ? 'with locks' : 'over plain http, where there are no locks', () => {
    test.beforeEach(async ({ context }) => {
      if (!hasLocks) await context.addInitScript(withoutLocks);
    });

    /** Two tabs that offer the same session. */
    async function offered(page: Page, site: { url: string }): Promise<Page> {
      await page.goto('./');
      await seed(page, { journal: entriesOf(way), own: false });
      await page.reload();
      const other = await page.context().newPage();
      await other.goto(site.url);
      for (const tab of [page, other]) await expect(tab.locator('.resume')).toHaveCount(1);
      return other;
    }

    test('one of two tabs gets a session that was left behind, the other is told', async ({ page, site }) => {
      const other = await offered(page, site);
      await press(page, t('session:resume.open'));
      await expectStep(page, way.end.step);
      await press(other, t('session:resume.open'));
      await expect(other.getByText(t('session:resume.elsewhere'))).toBeVisible();
      await expect(other.locator('.resume')).toHaveCount(0);
      await expectStep(other, 'whichError');
      await walk(page, wayBy('acquiring', 'ownServer', 'lync2010'), 'it', 2);
      await page.reload();
      await expectStep(page, 'whichWindows');
      expect(await kept(page)).toHaveLength(1);
    });

    test('at most one of two tabs gets it at the same moment', async ({ page, site }) => {
      const other = await offered(page, site);
      const buttons = [page, other].map((tab) => tab.getByRole('button', { name: t('session:resume.open') }));
      await Promise.all(buttons.map((button) => button.evaluate((one: HTMLElement) => one.click())));
      await expect
        .poll(async () => {
          const steps = await Promise.all(
            [page, other].map((tab) => tab.locator('[data-step]').getAttribute('data-step')),
          );
          return steps.filter((step) => step === way.end.step).length;
        })
        .toBe(1);
    });

    test('a tab deletes no session that another one has taken up', async ({ page, site }) => {
      const other = await offered(page, site);
      await press(page, t('session:resume.open'));
      await expectStep(page, way.end.step);
      await press(other, t('session:resume.forget'));
      await other.locator('[data-move=forget-yes]').click();
      await expect(other.getByText(t('session:resume.elsewhere'))).toBeVisible();
      await page.reload();
      await expectStep(page, way.end.step);
    });

    test('what another tab has done since is not undone by who takes the session up', async ({
      page,
      site,
    }) => {
      const other = await offered(page, site);
      await press(page, t('session:resume.open'));
      await walk(page, wayBy('acquiring', 'ownServer', 'lync2010'), 'it', 2);
      await page.close();
      await press(other, t('session:resume.open'));
      await expectStep(other, 'whichWindows');
    });

    test('a second tab is not offered what the first one is at', async ({ page, context, site }) => {
      await page.goto('./');
      await walk(page, way, 'it');
      const other = await context.newPage();
      await other.goto(site.url);
      await expectStep(other, 'whichError');
      await other.waitForTimeout(400);
      await expect(other.locator('.resume')).toHaveCount(0);
    });

    test('a session stays one, however often its page is reloaded', async ({ page }) => {
      await page.addInitScript(() => Object.assign(AbortSignal, { timeout: undefined }));
      await page.goto('./');
      await walk(page, way, 'it');
      for (let times = 0; times < 4; times += 1) {
        await page.reload();
        await expectStep(page, way.end.step);
        await page.waitForTimeout(300);
      }
      await expect(page.getByText(t('session:copiedTab'))).toHaveCount(0);
      expect(await kept(page)).toHaveLength(1);
    });
  });
}

test('a session is kept where there are no locks and what asks the other tabs does not come', async ({
  page,
  isOneFile,
}) => {
  test.skip(isOneFile, 'In one file it is there from the start');
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  await page.addInitScript(withoutLocks);
  await page.route(/assets\/tabs-/, (route) => route.abort());
  await page.goto('./');
  await walk(page, way, 'it');
  for (let times = 0; times < 2; times += 1) {
    await page.reload();
    await expectStep(page, way.end.step);
  }
  await walk(page, wayBy('acquiring', 'ownServer', 'lync2010'), 'it', 2);
  await page.reload();
  await expectStep(page, 'whichWindows');
  expect(failures).toEqual([]);
});

test('two thousand sessions left behind leave the first answer in sight', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(
    ([journal, version]) => {
      for (let index = 0; index < 2000; index += 1) {
        const session = { guideVersion: version, savedAt: Date.now() - index, journal };
        localStorage.setItem(`sportello.session.${index}`, JSON.stringify(session));
      }
    },
    [entriesOf(way), '2.0.0'] as const,
  );
  await page.reload();
  await expect(page.locator('.resume')).toHaveCount(2);
  expect((await kept(page)).length).toBeLessThanOrEqual(20);
  const height = page.viewportSize()?.height ?? 0;
  const answer = await page.locator('[data-answer]').first().boundingBox();
  expect(answer?.y).toBeLessThan(2 * height);
  await page.locator('[data-move=all-left]').click();
  await expect(page.locator('.resume')).toHaveCount(20);
});
