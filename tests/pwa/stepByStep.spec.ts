import { expect, type Page } from '@playwright/test';
import { jumpTo, prefer } from './seeds';
import { test } from './site';
import { unfoldActs } from './walk';
import { wayTo } from './ways';

test.use({ locale: 'it-IT' });

const barHeight = (page: Page) =>
  page.evaluate(() => document.documentElement.style.getPropertyValue('--bar'));

const step = (page: Page) => page.locator('main').getAttribute('data-step');

test('the height of the bar is kept clear where there is a bar, and only there', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  await jumpTo(page, wayTo('flushDns'));
  const { height = 0 } = (await page.locator('.choose').boundingBox()) ?? {};
  await expect.poll(() => barHeight(page)).toBe(`${Math.round(height)}px`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => barHeight(page)).toBe('');
  await page.locator('[data-answer]').nth(1).click();
  await expect.poll(() => step(page)).not.toBe('flushDns');
  expect(await barHeight(page)).toBe('');
});

test('what is unfolded below a step is folded below the next, and a note that was written is open again', async ({
  page,
}) => {
  await page.goto('./');
  await jumpTo(page, wayTo('flushDns'));
  const folded = page.locator('.after details');
  const open = page.locator('.after details[open]');
  const count = await folded.count();
  expect(count).toBeGreaterThan(2);
  for (let index = 0; index < count; index += 1) await folded.nth(index).locator('summary').click();
  await expect(open).toHaveCount(count);
  await page.locator('.after textarea').fill('cache was full');
  await page.locator('.after .wrong-step input').fill('an old remark');
  await page.locator('[data-answer]').nth(1).click();
  await expect.poll(() => step(page)).not.toBe('flushDns');
  await expect(open).toHaveCount(0);
  await expect(page.locator('.after .more-body > *')).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => step(page)).toBe('flushDns');
  await expect(page.locator('.after textarea')).toHaveValue('cache was full');
  // Emptied, it stays open as long as one is here.
  await page.locator('.after textarea').fill('');
  await page.locator('.after textarea').blur();
  await expect(page.locator('.after textarea')).toBeVisible();
  await page.locator('[data-answer]').nth(1).click();
  await expect(open).toHaveCount(0);
  await folded.last().locator('summary').click();
  await expect(page.locator('.after .wrong-step input')).toHaveValue('');
});

test('an act can be ticked off while it is open, and its commands are there from the beginning', async ({
  page,
}) => {
  await page.goto('./');
  await jumpTo(page, wayTo('flushDns'));
  const acts = page.locator('[data-act]');
  const count = await acts.count();
  expect(count).toBeGreaterThan(2);
  const commands = page.locator('[data-act]:not([aria-current]) [data-command]');
  await expect(commands.first()).toBeAttached();
  for (let index = 0; index < count; index += 1) {
    const act = acts.nth(index);
    await expect(act).toHaveAttribute('aria-current', 'step');
    await act.locator('.done').click();
    await expect(act).toHaveAttribute('data-done');
  }
  await expect(page.locator('[data-act] .done')).toHaveCount(0);
});

test('one act is open and the next in sight, those after it are folded until they are asked for', async ({
  page,
}) => {
  await page.goto('./');
  await jumpTo(page, wayTo('resetEndpointCache'));
  const acts = page.locator('[data-act]');
  const seen = page.locator('[data-act]:visible');
  const count = await acts.count();
  expect(count).toBeGreaterThan(4);
  await expect(seen).toHaveCount(2);
  for (const act of [0, 1]) await acts.nth(act).locator('.done').click();
  await expect(seen).toHaveCount(4);
  // What was done since stays in sight where an earlier one is looked at again.
  await acts.first().locator('> p button').click();
  await expect(acts.first()).toHaveAttribute('aria-current', 'step');
  await expect(seen).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(seen).toHaveCount(count);
  await page.emulateMedia({ media: null });
  await unfoldActs(page);
  await expect(seen).toHaveCount(count);
});

test('while there is something to say, what is done is one line that tells how much it is', async ({
  page,
}) => {
  await page.goto('./');
  await prefer(page, { mode: 'phone' });
  await jumpTo(page, wayTo('resetEndpointCache'));
  const seen = page.locator('[data-act]:visible');
  const count = await page.locator('[data-act]').count();
  await expect(seen).toHaveCount(0);
  await expect(page.locator('.how .unfold')).toContainText(`(${count})`);
  await page.locator('.to-say .done').click();
  await expect(seen).toHaveCount(2);
  await page.locator('.said').click();
  await unfoldActs(page);
  await expect(seen).toHaveCount(count);
});

test('what was said stays said where things are done another way', async ({ page }) => {
  await page.goto('./');
  await prefer(page, { mode: 'phone' });
  await jumpTo(page, wayTo('removeCredentials'));
  const toSay = page.locator('.to-say');
  await toSay.locator('.done').click();
  for (const way of ['command', 'hand', 'command']) {
    await page.locator(`.ways [data-option=${way}]`).click();
    await expect(page.locator(`.ways [data-option=${way}] input`)).toBeChecked();
    await expect(page.locator('.said')).toBeVisible();
    await expect(page.locator('[data-act].open')).toBeVisible();
  }
  await page.locator('.said').click();
  await expect(toSay).toBeVisible();
});
