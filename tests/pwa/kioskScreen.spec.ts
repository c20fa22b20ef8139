import { expect, type Page } from '@playwright/test';
import { test } from './site';
import { press } from './walk';
import { words } from './words';

const viewport = { width: 1280, height: 720 };
test.use({ locale: 'it-IT', viewport, screen: { width: 1920, height: 1080 } });

const t = words('it');
const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);
const leaveFull = (page: Page) => page.evaluate(() => document.exitFullscreen());
const answer = (page: Page) => page.locator('[data-answer]').first().click();

test('a kiosk fills the screen at the first press of each person, and no other page does', async ({
  page,
}) => {
  await page.goto('./');
  await answer(page);
  expect(await isFull(page)).toBe(false);
  await page.goto('./?kiosk');
  expect(await isFull(page)).toBe(false);
  await answer(page);
  await expect.poll(() => isFull(page)).toBe(true);
  // The press was an answer all the same.
  await expect(page.locator('main')).not.toHaveAttribute('data-step', 'whichError');
  await leaveFull(page);
  await answer(page);
  expect(await isFull(page)).toBe(false);
  await press(page, t('ui:end'));
  await expect(page.locator('main')).toHaveAttribute('data-step', 'whichError');
  await answer(page);
  await expect.poll(() => isFull(page)).toBe(true);
});

test.describe('where the browser fills it already', () => {
  test.use({ screen: viewport });

  test('a kiosk asks for nothing', async ({ page }) => {
    await page.goto('./?kiosk');
    await answer(page);
    await expect(page.locator('main')).not.toHaveAttribute('data-step', 'whichError');
    expect(await isFull(page)).toBe(false);
  });
});

for (const [what, refuses] of [
  ['keeps the screen on, and asks again when it is seen again', false],
  ['works on where that is refused', true],
] as const) {
  test(`a kiosk ${what}`, async ({ page }) => {
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript((isRefused) => {
      const asked: string[] = [];
      const request = async (kind: string) => {
        asked.push(kind);
        if (isRefused) throw new DOMException('refused', 'NotAllowedError');
      };
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
      Object.assign(window, { asked });
    }, refuses);
    const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    await page.goto('./?kiosk');
    await expect.poll(asked).toEqual(['screen']);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await asked()).toEqual(['screen', 'screen']);
    await answer(page);
    await expect(page.locator('main')).not.toHaveAttribute('data-step', 'whichError');
    expect(errors).toEqual([]);
    await page.goto('./');
    expect(await asked()).toEqual([]);
  });
}
