import { expect, type Page } from '@playwright/test';
import type { Preferences } from '../../src/platform/preferences';
import { faults } from './axe';
import { paleTexts } from './contrast';
import { openAt, prefer, stored } from './seeds';
import { test } from './site';
import { chooseWay, openActOf, press } from './walk';
import { wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const view = (page: Page) => page.locator('dialog.presenter');
const dictation = (page: Page) => page.locator('dialog.dictation');
const flush = (page: Page) => page.locator('[data-command=flushDns] [data-dictate]');

async function openBy(page: Page, step: Parameters<typeof wayTo>[0], preferences: Partial<Preferences>) {
  await openAt(page, wayTo(step));
  await prefer(page, { language: 'it', ...preferences });
  await page.reload();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
}

/** What sticks out at the side of an element. */
const sideways = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all.flatMap((element) => (element.scrollWidth > element.clientWidth ? [element.className] : [])),
    );

test('a command is dictated, read back and handed over by the keyboard alone', async ({ page }) => {
  await openBy(page, 'flushDns', { mode: 'phone' });
  await openActOf(page, '[data-command=flushDns]');
  const opener = flush(page);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dictation(page)).toBeVisible();
  await expect(dictation(page).locator('.part')).toBeFocused();
  let line = '';
  await page.keyboard.press('ArrowRight');
  for (let part = 0; part < 10 && (await page.locator('.chunk').count()) > 0; part += 1) {
    line += (await page.locator('.chunk').innerText()).replaceAll('␣', ' ');
    await page.keyboard.press('ArrowRight');
  }
  expect(line).toBe(await page.locator('[data-command=flushDns] .line > code').innerText());

  await page.keyboard.press('Tab');
  const field = dictation(page).locator('.field input');
  await expect(field).toBeFocused();
  await page.keyboard.type('cmd /k ipconfig \\');
  await expect(dictation(page).locator('.difference mark')).toHaveText(['/', '\\']);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('/FLUSHDNS ');
  await expect(dictation(page).locator('.right')).not.toBeEmpty();
  await expect(dictation(page).locator('.difference')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(dictation(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  const { local } = await stored(page);
  expect(Object.values(local).join('')).toContain('"kind":"copied"');
});

test('by phone dictating comes before copying; else it is one tap away', async ({ page }) => {
  await openBy(page, 'flushDns', { mode: 'phone' });
  await openActOf(page, '[data-command=flushDns]');
  await expect(flush(page)).toHaveClass('primary');
  await expect(page.locator('[data-command=flushDns] .copy')).toHaveClass(/plain/);
  await prefer(page, { mode: 'alone' });
  await page.reload();
  await openActOf(page, '[data-command=flushDns]');
  await expect(flush(page)).toBeHidden();
  await expect(page.locator('[data-command=flushDns] .copy')).not.toHaveClass(/plain/);
  await page.getByText(t('ui:command.more'), { exact: true }).click();
  await flush(page).click();
  await expect(dictation(page)).toBeVisible();
});

test('a value can be dictated once it is sound, and leaves no trace', async ({ page }) => {
  await openBy(page, 'resetEndpointCache', { mode: 'phone' });
  await chooseWay(page, 'command');
  await openActOf(page, '[data-input=address]');
  const field = page.locator('[data-input=address]');
  await field.locator('input').fill('user@');
  await expect(field.locator('[data-dictate]')).toHaveCount(0);
  await field.locator('input').fill('user@example.com');
  await field.locator('[data-dictate]').click();
  await expect(dictation(page).locator('.whole')).toHaveText('user@example.com');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  const { local } = await stored(page);
  expect(Object.values(local).join('')).not.toContain('"kind":"copied"');
});

test('the alphabet that is chosen is remembered', async ({ page }) => {
  await openBy(page, 'flushDns', { mode: 'phone' });
  await openActOf(page, '[data-command=flushDns]');
  await flush(page).click();
  await dictation(page).locator('summary').click();
  await dictation(page).locator('[data-option=international]').click();
  await page.reload();
  await openActOf(page, '[data-command=flushDns]');
  await flush(page).click();
  await dictation(page).locator('summary').click();
  await expect(dictation(page).locator('[data-option=international] input')).toBeChecked();
});

test('P shows the step in large type and takes it away, the focus back where it was', async ({ page }) => {
  await openBy(page, 'flushDns', { mode: 'phone' });
  const answer = page.locator('[data-answer=unsolved]');
  await answer.focus();
  await page.keyboard.press('p');
  await expect(view(page)).toBeVisible();
  const first = await view(page).locator('.presented').innerText();
  expect(await page.locator('.say').innerText()).toContain(first);
  await page.keyboard.press('ArrowRight');
  await expect(view(page).locator('.presented')).not.toHaveText(first);
  await page.keyboard.press('p');
  await expect(view(page)).toHaveCount(0);
  await expect(answer).toBeFocused();
  await page.keyboard.press('P');
  await expect(view(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(view(page)).toHaveCount(0);
  await expect(answer).toBeFocused();
});

test('P is only a letter while typing, behind a dialog, with Ctrl, or switched off', async ({ page }) => {
  await openBy(page, 'resetEndpointCache', { mode: 'alone' });
  await openActOf(page, '[data-input=address]');
  const address = page.locator('[data-input=address] input');
  await address.focus();
  await page.keyboard.press('p');
  await expect(address).toHaveValue('p');
  await press(page, t('ui:settings.open'));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(view(page)).toHaveCount(0);
  await page.getByLabel(t('settings:keys')).uncheck();
  await page.keyboard.press('Escape');
  await page.locator('h1').focus();
  await page.keyboard.press('Alt+p');
  await page.keyboard.press('p');
  await expect(view(page)).toHaveCount(0);
});

test('the settings lead to the step in large type, and the focus comes back', async ({ page }) => {
  await openBy(page, 'flushDns', { mode: 'alone', keys: false });
  await press(page, t('ui:settings.open'));
  await press(page, t('settings:present'));
  await expect(view(page)).toBeVisible();
  await press(page, t('session:close'));
  await expect(view(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: t('ui:settings.open'), exact: true })).toBeFocused();
});

test('at a kiosk nothing of it stays for the next person', async ({ page }) => {
  await page.goto('./?kiosk&lang=it');
  await page.locator('[data-option=phone]').click();
  for (const { answer } of wayTo('flushDns').stops) await page.locator(`[data-answer=${answer}]`).click();
  await openActOf(page, '[data-command=flushDns]');
  await flush(page).click();
  await dictation(page).locator('summary').click();
  await dictation(page).locator('[data-option=international]').click();
  await page.keyboard.press('Escape');
  await press(page, t('ui:end'));
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichError');
  await expect(page.locator('[data-option=alone] input')).toBeChecked();
  expect(Object.keys((await stored(page)).local)).toEqual([]);
});

for (const [colorScheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 360, 740],
] as const) {
  test(`neither has a fault, and all text stands out, ${colorScheme} at ${width} pixels`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await openBy(page, 'flushDns', { mode: 'phone' });
    await openActOf(page, '[data-command=flushDns]');
    await flush(page).click();
    for (const keys of [[], ['ArrowRight'], ['End']]) {
      for (const key of keys) await page.keyboard.press(key);
      if (keys[0] === 'End') await dictation(page).locator('.field input').fill('cmd -');
      expect(await faults(page)).toEqual([]);
      expect((await paleTexts(page, 7)).pale).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await expect(view(page)).toBeVisible();
    expect(await faults(page)).toEqual([]);
    expect((await paleTexts(page, 7)).pale).toEqual([]);
  });
}

for (const [height, size] of [
  [256, 'normal'],
  [256, 'largest'],
  [640, 'largest'],
] as const) {
  test(`both fit 320 by ${height} pixels with ${size} text, down to the last button`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height });
    await openBy(page, 'resetEndpointCache', { mode: 'phone', size });
    await chooseWay(page, 'command');
    await openActOf(page, '[data-input=address]');
    await page.locator('[data-input=address] input').fill('user@example.com');
    await page.locator('[data-command=setFolderAside] > .line > [data-dictate]').click();
    await expect(dictation(page)).toBeVisible();
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End']) {
      await page.keyboard.press(key);
      expect(await sideways(page, 'dialog, dialog *:not(input):not(.unseen)'), key).toEqual([]);
    }
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.chunk')).toBeInViewport({ ratio: 0.9 });
    await dictation(page).locator('form button').scrollIntoViewIfNeeded();
    await dictation(page).locator('form button').click();
    await prefer(page, { language: 'it', mode: 'remote', size });
    await page.reload();
    await page.locator('h1').focus();
    await page.keyboard.press('p');
    await expect(view(page)).toBeVisible();
    await page.keyboard.press('End');
    await expect(view(page).locator('.presented code')).toBeInViewport();
    expect(await sideways(page, 'dialog, dialog *:not(.unseen)')).toEqual([]);
    await view(page).locator('form button').click();
    await expect(view(page)).toHaveCount(0);
  });
}
