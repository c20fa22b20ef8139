import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { organisationSets } from './asSet';
import { faults } from './axe';
import { openAt } from './seeds';
import { test } from './site';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });

const t = words('it');
const passedOn = wayBy('acquiring', 'ownServer', 'lync2010', 'windows10', 'clockRight', 'escalateNow');
const dialog = (page: Page) => page.locator('dialog[open]');
const report = (page: Page) => page.locator('[data-report]').textContent();

async function open(page: Page): Promise<void> {
  await openAt(page, passedOn);
  await page.locator('[data-move=take-along]').click();
  await expect(dialog(page)).toBeVisible();
}

/** What a camera sees of the code, read by a program that knows nothing of ours. */
async function photographed(page: Page): Promise<string | undefined> {
  const picture = await dialog(page).locator('.qr').screenshot();
  const [found] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] });
  return found?.text;
}

for (const [width, height] of [
  [360, 740],
  [1440, 900],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the code is read off the screen as the text it announces: ${width}, ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await open(page);
      // Nobody scrolls with a phone in one hand.
      await expect(dialog(page).locator('.qr')).toBeInViewport({ ratio: 1 });
      const announced = await page.locator('[data-in-code]').textContent();
      expect(await photographed(page)).toBe(announced);
      expect(await faults(page)).toEqual([]);
      const box = await dialog(page).locator('.qr').boundingBox();
      expect(Math.abs((box?.width ?? 0) - (box?.height ?? 1))).toBeLessThan(1);
      expect(box?.width).toBeGreaterThan(260);
    });

test('a report that has no room in the code is there in short, and that is said', async ({ page }) => {
  const tried = wayBy(
    'acquiring',
    'ownServer',
    'lync2010',
    'windows10',
    'clockRight',
    'running',
    'unsolved',
    'unsolved',
    'unsolved',
    'escalateNow',
  );
  await openAt(page, tried);
  const whole = await report(page);
  await page.locator('[data-move=take-along]').click();
  const announced = (await page.locator('[data-in-code]').textContent()) ?? '';
  const [, missing = ''] = announced.match(new RegExp(t('report:short', { parts: '(.*)' }))) ?? [];
  expect(missing).not.toBe('');
  for (const part of missing.split('; ')) {
    expect(whole).toContain(`\n\n${part}\n`);
    await expect(dialog(page)).toContainText(new RegExp(part.replace(/ \(.*/, ''), 'i'));
  }
  expect(await photographed(page)).toBe(announced);
});

test('the file holds the whole report, and the session may go then without a question', async ({ page }) => {
  await open(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take=save]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sportello-\d{8}-\d{4}\.txt$/);
  const saved = readFileSync(await download.path(), 'utf8');
  expect(saved).toBe((await report(page))?.replaceAll('\n', '\r\n'));
  await page.keyboard.press('Escape');
  await page.locator('[data-move=new-session]').click();
  await expect(page.locator('[data-step=whichError]')).toBeVisible();
});

test('an e-mail is begun, short enough for any mail program, to nobody but whom the organisation names', async ({
  page,
}) => {
  const contacts = [
    { name: 'Help desk', phone: '+39 000' },
    { name: 'Server', email: 'help@example.com' },
  ];
  await organisationSets(page, { contacts });
  await openAt(page, passedOn);
  await expect(page.locator('.turn-to')).toContainText('Help desk');
  await page.locator('[data-move=take-along]').click();
  const link = new URL((await page.locator('[data-take=mail]').getAttribute('href')) ?? '');
  expect(link.href.length).toBeLessThanOrEqual(1900);
  expect(link.pathname).toBe('help@example.com');
  expect(link.searchParams.get('subject')).toBe(await page.locator('.report .line code').textContent());
  const lines = ((await report(page)) ?? '').split('\n');
  expect(link.searchParams.get('body')?.split('\r\n').slice(0, 6)).toEqual(lines.slice(0, 6));
});

test('the device’s own sheet is offered where there is one; who thinks better of it has taken nothing along', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared, isRefused: true });
    Object.assign(navigator, {
      canShare: () => true,
      share: async (data: ShareData) => {
        shared.push(data);
        if ((window as unknown as { isRefused: boolean }).isRefused) throw new DOMException('', 'AbortError');
      },
    });
  });
  await open(page);
  const share = page.locator('[data-take=share]');
  const next = page.locator('[data-move=new-session]');
  await share.click();
  await page.keyboard.press('Escape');
  await next.click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[data-move=take-along]').click();
  await page.evaluate(() => Object.assign(window, { isRefused: false }));
  await share.click();
  const [, shared] = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
  expect(shared?.text).toBe(await report(page));
  await page.keyboard.press('Escape');
  await next.click();
  await expect(page.locator('[data-step=whichError]')).toBeVisible();
});

test('where copying is refused and nothing else is there, one sentence leads to the code', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(navigator, 'canShare', { value: undefined });
    Object.defineProperty(window, 'print', { value: undefined });
    document.execCommand = () => false;
  });
  await openAt(page, passedOn);
  await page.locator('[data-copy=report]').click();
  await expect(page.locator('.report .trouble')).toContainText(t('report:take.instead'));
  await page.locator('[data-move=take-along]').click();
  for (const way of ['share', 'print']) await expect(page.locator(`[data-take=${way}]`)).toHaveCount(0);
  expect(await photographed(page)).toBe(await page.locator('[data-in-code]').textContent());
});

test('printed, there is the report and nothing of the dialog', async ({ page }) => {
  await open(page);
  await page.evaluate(() =>
    Object.assign(window, { print: () => Object.assign(window, { isPrinted: true }) }),
  );
  await page.locator('[data-take=print]').click();
  expect(await page.evaluate(() => (window as unknown as { isPrinted?: boolean }).isPrinted)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('[data-report]')).toBeVisible();
});

test('a shared kiosk offers the code and paper, and nothing that stays on it', async ({ page }) => {
  await page.goto('./?kiosk');
  for (const { answer } of passedOn.stops) {
    await page.waitForTimeout(320);
    await page.locator(`[data-answer=${answer}]`).click();
  }
  await page.locator('[data-move=take-along]').click();
  await expect(dialog(page).locator('[data-take]')).toHaveCount(1);
  await expect(dialog(page).locator('[data-take=print]')).toBeVisible();
  expect(await photographed(page)).toContain(t('report:heading'));
});

test('whom the organisation names is dialled and written to with one press, but not from a shared kiosk', async ({
  page,
}) => {
  const contacts = [
    { name: 'Help desk', phone: '+39 02 123', email: 'help@example.com' },
    { name: 'Floor 2', phone: 'ask' },
  ];
  await organisationSets(page, { contacts });
  await openAt(page, passedOn);
  const links = page.locator('.turn-to a');
  await expect(links).toHaveCount(2);
  expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
    'tel:+3902123',
    'mailto:help@example.com',
  ]);
  await expect(page.locator('.turn-to')).toContainText('Floor 2 · ask');
  await page.goto('./?kiosk');
  for (const { answer } of passedOn.stops) {
    await page.waitForTimeout(320);
    await page.locator(`[data-answer=${answer}]`).click();
  }
  await expect(page.locator('.turn-to')).toContainText('help@example.com');
  await expect(links).toHaveCount(0);
});
