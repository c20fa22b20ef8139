import { expect, type Page } from '@playwright/test';
import { seed, stored } from './seeds';
import { test } from './site';
import { walk } from './walk';
import { entriesOf, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const day = 24 * 60 * 60 * 1000;
const right = Date.UTC(2027, 2, 3, 9, 30);
/** The step that has the clock set. */
const way = wayTo('fixClock');

const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);

const wrongClocks: Record<string, number> = {
  'two days behind': right - 2 * day,
  'two days ahead': right + 2 * day,
  'a year behind': right - 365 * day,
  'a year ahead': right + 365 * day,
  'begun anew in 1980': Date.UTC(1980, 0, 1, 0, 4),
  'begun anew in 2000': Date.UTC(2000, 0, 1, 0, 4),
  'begun anew in 2001': Date.UTC(2001, 0, 1, 0, 4),
};

for (const [name, wrong] of Object.entries(wrongClocks)) {
  test(`a session outlives that the clock is put right: ${name}`, async ({ page, context, site }) => {
    await page.clock.setSystemTime(wrong);
    await page.goto('./');
    await walk(page, way, 'it');
    await page.clock.setSystemTime(right);
    await page.reload();
    await expectStep(page, way.end.step);
    // And where the program was closed meanwhile.
    await page.clock.setSystemTime(wrong);
    await page.reload();
    await expectStep(page, way.end.step);
    const savedAt = async () =>
      Number(JSON.parse(Object.values((await stored(page)).local)[0] ?? '{}').savedAt);
    await expect.poll(async () => Math.abs((await savedAt()) - wrong)).toBeLessThan(60_000);
    await page.close();
    const next = await context.newPage();
    await next.clock.setSystemTime(right);
    await next.goto(site.url);
    await expect(next.getByRole('button', { name: t('session:resume.open') })).toBeVisible();
    await expect(next.getByText(t('session:resume.future'))).toHaveCount(wrong > right ? 1 : 0);
    await next.getByRole('button', { name: t('session:resume.open') }).click();
    await expectStep(next, way.end.step);
  });
}

test('a session from ten years ahead is offered for a day, not until it has come', async ({ page }) => {
  await page.clock.setSystemTime(right);
  await page.goto('./');
  await seed(page, { savedAt: right + 3650 * day, journal: entriesOf(way), own: false });
  for (const [time, count] of [
    [right, 1],
    [right + day - 60_000, 1],
    [right + day + 60_000, 0],
  ] as const) {
    await page.clock.setSystemTime(time);
    await page.reload();
    await expectStep(page, 'whichError');
    await expect(page.locator('.resume')).toHaveCount(count);
  }
  expect(Object.keys((await stored(page)).local)).toEqual([]);
});

test('a session whose time can be no time does not hide the others', async ({ page }) => {
  await page.goto('./');
  await seed(page, { id: 'odd', savedAt: 1e300, journal: entriesOf(way), own: false });
  await seed(page, { id: 'sound', journal: entriesOf(way), own: false });
  await page.reload();
  await expect(page.locator('.resume')).toHaveCount(1);
});
