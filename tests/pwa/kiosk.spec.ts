import { expect, type Page } from '@playwright/test';
import { stored } from './seeds';
import { test } from './site';
import { openActOf, press, walk } from './walk';
import { wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

const t = words('it');
const nothing = { local: {}, session: {} };
const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);

/** Uses the kiosk as somebody would: answers, an address, a note, another language for a while. */
async function use(page: Page): Promise<void> {
  const way = wayTo('resetEndpointCache');
  await walk(page, way, 'it');
  await openActOf(page, '[data-input=address]');
  await page.locator('[data-input=address] input').fill('user.name@example.com');
  await page.getByText(t('ui:note.open'), { exact: true }).click();
  await page.getByLabel(t('session:note.label')).fill('segretissimo');
  await page.getByLabel(t('session:note.label')).blur();
}

/** The next person sees a fresh page, also behind Back and after walking to the same step. */
async function expectNothingLeft(page: Page): Promise<void> {
  await expectStep(page, 'whichError');
  await expect(page.locator('.intro')).toBeVisible();
  expect(await stored(page)).toEqual(nothing);
  await page.goBack();
  await expectStep(page, 'whichError');
  await walk(page, wayTo('resetEndpointCache'), 'it');
  await expect(page.locator('[data-input=address] input')).toHaveValue('');
  await page.getByText(t('ui:note.open'), { exact: true }).click();
  await expect(page.getByLabel(t('session:note.label'))).toHaveValue('');
  await press(page, t('guide:answers.escalateNow'));
  const html = await page.content();
  for (const word of ['user.name', 'segretissimo']) expect(html).not.toContain(word);
}

test('a kiosk stores nothing, and ending the session leaves nothing', async ({ page }) => {
  await page.goto('./?kiosk');
  await expect(page.locator('footer')).toContainText(t('ui:settings.kiosk'));
  await expect(page.locator('footer')).not.toContainText(t('ui:settings.privacy'));
  await use(page);
  expect(await stored(page)).toEqual(nothing);
  await press(page, t('ui:end'));
  await expectNothingLeft(page);
});

test('a kiosk begins anew after a reload and in a new tab', async ({ page, context, site }) => {
  await page.goto('./?kiosk');
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  const tab = await context.newPage();
  await tab.goto(`${site.url}?kiosk`);
  await expectStep(tab, 'whichError');
  await expect(tab.locator('.resume')).toHaveCount(0);
  await page.reload();
  await expectStep(page, 'whichError');
  await expect(page.locator('[data-before]')).toHaveCount(0);
});

test('the next person gets the kiosk’s own language and settings back', async ({ page }) => {
  await page.goto('./?kiosk');
  await press(page, 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('[data-option=phone] input').check();
  await walkOneStep(page);
  await press(page, words('en')('ui:end'));
  await expectStep(page, 'whichError');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await expect(page.locator('[data-option=alone] input')).toBeChecked();
});

const walkOneStep = (page: Page) => page.locator('[data-answer=acquiring]').click();

test('nobody there: after two minutes the kiosk asks, after half a minute more it forgets', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('./?kiosk');
  await use(page);
  await page.evaluate(() => navigator.clipboard.writeText('user.name@example.com'));
  await page.clock.runFor(119_000);
  const dialog = page.getByRole('dialog', { name: t('session:idle.title') });
  await expect(dialog).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(dialog).toBeVisible();
  for (let seconds = 0; seconds < 28; seconds += 1) await page.clock.runFor(1_000);
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('timer')).toContainText(/\d/);
  for (let seconds = 0; seconds < 4; seconds += 1) await page.clock.runFor(1_000);
  await expect(dialog).toHaveCount(0);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('');
  await page.clock.resume();
  await expectNothingLeft(page);
});

test('what is open when nobody is there any more goes with the session', async ({ page }) => {
  await page.clock.install();
  await page.goto('./?kiosk&lang=it');
  await walkOneStep(page);
  await expectStep(page, 'whichService');
  await page.keyboard.press('p');
  await expect(page.locator('.presenter')).toBeVisible();
  await page.clock.runFor(121_000);
  for (let seconds = 0; seconds < 32; seconds += 1) await page.clock.runFor(1_000);
  await expectStep(page, 'whichError');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('somebody there: one answer to the question and the session goes on, with two minutes more', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('./?kiosk');
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  await page.clock.runFor(121_000);
  await press(page, t('session:idle.stay'));
  for (let seconds = 0; seconds < 40; seconds += 1) await page.clock.runFor(1_000);
  await expectStep(page, 'whichClient');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.clock.runFor(81_000);
  await expect(page.getByRole('dialog', { name: t('session:idle.title') })).toBeVisible();
});

test('at a desk nobody is asked, however long it takes', async ({ page }) => {
  await page.clock.install();
  await page.goto('./');
  await walk(page, wayBy('acquiring'), 'it');
  await page.clock.runFor(200_000);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectStep(page, 'whichService');
});
