import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { faults } from './axe';
import { openAt } from './seeds';
import { test } from './site';
import { wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });

const t = words('it');
const way = wayTo('flushDns');
const block = (page: Page) => page.locator('[data-command=flushDns]').first();
const dialog = (page: Page) => page.locator('dialog[open]').last();

async function openCommand(page: Page): Promise<void> {
  await openAt(page, way);
  await page
    .locator('[data-act]')
    .getByRole('button', { name: t('ui:done') })
    .first()
    .click();
  await expect(block(page)).toBeVisible();
}

test('after the first copy it is asked, once, whether the PC is this one; if it is not, the line is there to be typed', async ({
  page,
}) => {
  await openCommand(page);
  const question = page.locator('.screen-question');
  await expect(question).toHaveCount(0);
  await block(page).locator('.copy').click();
  await expect(question).toBeVisible();
  await question.locator('[data-screen=beside]').click();
  await expect(question).toHaveCount(0);
  const shown = page.locator('[data-shown]');
  const line = await block(page).locator('.line > code').textContent();
  await expect(shown).toHaveText(line ?? '');
  const [found] = await readBarcodes(new Uint8Array(await page.locator('.qr').screenshot()), {
    formats: ['QRCode'],
  });
  expect(found?.text).toBe(line);
  expect(await faults(page)).toEqual([]);
  await dialog(page).locator('[data-dictate]').click();
  await expect(dialog(page).locator('.whole')).toHaveText(line ?? '');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(block(page).locator('[data-show]')).toBeVisible();
  await block(page).locator('.copy').click();
  await expect(question).toHaveCount(0);
});

test('who copies on the PC itself is asked no more, and nothing else changes', async ({ page }) => {
  await openCommand(page);
  await block(page).locator('.copy').click();
  await page.locator('[data-screen=own]').click();
  await expect(page.locator('.screen-question')).toHaveCount(0);
  await expect(block(page).locator('[data-show]')).toHaveCount(0);
  await page.reload();
  await block(page).locator('.copy').click();
  await expect(page.locator('.screen-question')).toHaveCount(0);
});

test('a browser that will not copy asks too: then the line is shown large', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openCommand(page);
  await block(page).locator('.copy').click();
  await page.locator('[data-screen=beside]').click();
  await expect(page.locator('[data-shown]')).toBeVisible();
});
