import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { keptAt } from '../../src/guide/session/preservedOf';
import { type StepId, stepIds } from '../../src/guide/steps';
import { organisationSets } from './asSet';
import { faults } from './axe';
import { openAt } from './seeds';
import { test } from './site';
import { wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });

const t = words('it');
const begun = wayBy('acquiring', 'ownServer', 'lync2010', 'windows10', 'clockRight', 'running', 'unsolved');
const expectStep = (page: Page, step: string | null) =>
  expect(page.locator(`[data-step=${step}]`)).toBeVisible();
const dialog = (page: Page) => page.locator('dialog[open]').last();

/** Opens the dialog that hands over. */
async function handOver(page: Page): Promise<void> {
  await page.locator('.trail-button').click();
  await page.locator('[data-move=hand-over]').click();
  await expect(page.locator('[data-code]')).toBeVisible();
}

/** Opens the dialog that takes over, in a browser that has never been here. */
async function comeIn(page: Page): Promise<void> {
  await page.goto('./');
  await page.locator('[data-move=come-in]').click();
  await expect(dialog(page)).toBeVisible();
}

const trailOf = (page: Page) =>
  page
    .locator('[data-trail]')
    .evaluateAll((all) =>
      all.map(
        (one) => `${one.getAttribute('data-trail')} ${one.querySelector('.trail-answer')?.textContent}`,
      ),
    );

async function trail(page: Page): Promise<string[]> {
  await page.locator('.trail-button').click();
  await expect(page.locator('[data-trail]').first()).toBeVisible();
  const found = await trailOf(page);
  await page.keyboard.press('Escape');
  return found;
}

test('the code, typed on another device without a network, leads to the same step with the same answers', async ({
  page,
  otherDevice,
}) => {
  await openAt(page, begun);
  const step = await page.locator('[data-step]').getAttribute('data-step');
  const answers = await trail(page);
  await handOver(page);
  expect(await faults(page)).toEqual([]);
  const code = (await page.locator('[data-code]').textContent()) ?? '';
  const context = await otherDevice();
  const other = await context.newPage();
  await comeIn(other);
  await context.setOffline(true);
  const field = dialog(other).locator('textarea');
  await field.fill(code.slice(0, -1));
  await expect(dialog(other).locator('.refusal').first()).not.toBeEmpty();
  await expect(other.locator('[data-move=go-on]')).toHaveCount(0);
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await expect(other.locator('[data-record]')).toBeVisible();
  expect(await faults(other)).toEqual([]);
  await other.locator('[data-move=go-on]').click();
  await expectStep(other, step);
  expect(await trail(other)).toEqual(answers);
  // It is a session of one's own: kept, and gone on with.
  await context.setOffline(false);
  await other.reload();
  await expectStep(other, step);
});

test('a link carries the answers, and the address tells where one stands afterwards', async ({
  page,
  otherDevice,
  isOneFile,
}) => {
  test.skip(isOneFile, 'No link leads to a file; what is handed over instead, tests/oneFile looks at');
  await openAt(page, begun);
  const step = await page.locator('[data-step]').getAttribute('data-step');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await handOver(page);
  await page.locator('[data-take=link]').click();
  const link = (await page.locator('.handover-more .link').textContent()) ?? '';
  const context = await otherDevice();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('[data-record]')).toBeVisible();
  await other.locator('[data-move=go-on]').click();
  await expectStep(other, step);
  expect(new URL(other.url()).hash).toBe(`#${step}`);
  // Once more, in a tab with a session: it is not lost, but left behind.
  await other.evaluate(
    (hash) => {
      location.hash = hash;
    },
    new URL(link).hash.replace(/~[^~]*$/, ''),
  );
  await expect(other.locator('[data-record]')).toBeVisible();
  await other.keyboard.press('Escape');
  await expectStep(other, step);
});

test('the file carries everything, and is gone on with as it is', async ({ page, otherDevice }) => {
  await openAt(page, begun);
  const step = await page.locator('[data-step]').getAttribute('data-step');
  await page.getByText(t('ui:note.open')).click();
  await page.getByLabel(t('session:note.label')).fill('due cartelle, è così');
  await page.getByLabel(t('session:note.label')).blur();
  await handOver(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take=session]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sportello-\d{8}-\d{4}\.json$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('due cartelle, è così');
  const context = await otherDevice();
  const other = await context.newPage();
  await comeIn(other);
  const file = (buffer: string) => ({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(buffer),
  });
  await dialog(other).locator('input[type=file]').setInputFiles(file('{"format":"else"}'));
  await expect(dialog(other).locator('.refusal').first()).toHaveText(t('report:handOver.why.file'));
  await dialog(other).locator('input[type=file]').setInputFiles(file(text));
  await expect(other.locator('[data-record]')).toBeVisible();
  await other.locator('[data-move=go-on]').click();
  await expectStep(other, step);
  await expect(other.getByLabel(t('session:note.label'))).toHaveValue('due cartelle, è così');
});

test('the code is dictated by the dictation there is', async ({ page }) => {
  await openAt(page, begun);
  await handOver(page);
  const code = (await page.locator('[data-code]').textContent()) ?? '';
  await page.locator('.handover-code [data-dictate]').click();
  await expect(dialog(page).locator('.whole')).toHaveText(code.replaceAll('-', '').toLowerCase());
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-code]')).toBeVisible();
});

test('a shared kiosk hands over and takes over by code alone', async ({ page }) => {
  await page.goto('./?kiosk#answers=whichError.acquiring');
  await expect(page.locator('[data-step=whichError]')).toBeVisible();
  await page.locator('[data-move=come-in]').click();
  await expect(dialog(page).locator('input[type=file]')).toHaveCount(0);
  await expect(page.locator('[data-record]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('[data-answer=acquiring]').click();
  await handOver(page);
  await expect(page.locator('.handover-more')).toHaveCount(0);
});

test('what leaves is shown exactly: for whom, in which format, and without names where that is wished', async ({
  page,
}) => {
  await openAt(page, wayBy('acquiring', 'ownServer', 'lync2010', 'escalateNow'));
  await page.getByText(t('report:ending.complete')).click();
  const address = page.locator('[data-input=address] input');
  await address.fill('user@example.com');
  await address.blur();
  await page.locator('[data-move=take-along]').click();
  await dialog(page).getByText(t('report:take.what')).click();
  const leaves = page.locator('[data-leaves]');
  await expect(leaves).toContainText('user@example.com');
  await page.locator('[data-mask]').check();
  await expect(leaves).not.toContainText('user@example.com');
  await expect(page.locator('[data-hidden]')).toContainText(t('commands:inputs.address.label'));
  expect(await faults(page)).toEqual([]);
  for (const format of ['txt', 'md', 'json'])
    for (const reader of ['support', 'caller']) {
      await dialog(page).locator(`[data-option=${format}]`).click();
      await dialog(page).locator(`[data-option=${reader}]`).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-take=save]').click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
      const saved = readFileSync(await download.path(), 'utf8').replaceAll('\r\n', '\n');
      expect(saved).not.toContain('user@example.com');
      expect(saved).toBe(await leaves.textContent());
    }
  await page.locator('[data-option=txt]').click();
  await expect(leaves).toContainText(t('report:caller.heading'));
  const [found] = await readBarcodes(new Uint8Array(await dialog(page).locator('.qr').screenshot()), {
    formats: ['QRCode'],
  });
  expect(found?.text).toBe(await leaves.textContent());
});

test('on paper there is what was chosen, and nothing else', async ({ page }) => {
  await openAt(page, wayBy('acquiring', 'ownServer', 'lync2010', 'escalateNow'));
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.locator('[data-move=take-along]').click();
  await dialog(page).getByText(t('report:take.what')).click();
  await page.locator('[data-option=caller]').click();
  const text = await page.locator('[data-leaves]').textContent();
  await page.locator('[data-take=print]').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.own-paper')).toHaveText(text ?? '');
  await expect(page.locator('#app')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.own-paper')).toHaveCount(0);
  await expect(page.locator('[data-leaves]')).toBeVisible();
});

test('a step that is wrong is named in one line, which nothing sends', async ({ page }) => {
  const contacts = [{ name: 'Guide', email: 'guide@example.com' }];
  await organisationSets(page, { contacts });
  await openAt(page, begun);
  const step = await page.locator('[data-step]').getAttribute('data-step');
  await page.getByText(t('ui:wrong')).click();
  const line = page.locator('[data-wrong]');
  await expect(line).toHaveText(new RegExp(`^sportello-step \\d+\\.\\d+\\.\\d+ ${step} it$`));
  await page.getByLabel(t('session:wrong.remark')).fill('manca\tuna voce\u202e');
  await expect(line).toHaveText(new RegExp(` ${step} it: manca una voce$`));
  const mail = new URL((await page.locator('[data-take=mail-wrong]').getAttribute('href')) ?? '');
  expect(mail.pathname).toBe('guide@example.com');
  expect(mail.searchParams.get('subject')).toBe(await line.textContent());
  const [found] = await readBarcodes(new Uint8Array(await page.locator('.qr').screenshot()), {
    formats: ['QRCode'],
  });
  expect(found?.text).toBe(await line.textContent());
  expect(await faults(page)).toEqual([]);
});

test('each outcome names the contacts that are for it', async ({ page }) => {
  const contacts = [
    { name: 'Everybody' },
    { name: 'Accounts', for: ['escalateAccount'] },
    { name: 'Servers', for: ['escalated', 'escalateService'] },
  ];
  await organisationSets(page, { contacts });
  await openAt(page, wayBy('acquiring', 'ownServer', 'lync2010', 'escalateNow'));
  await expect(page.locator('.turn-to p')).toHaveText(['Servers', 'Everybody']);
  await expect(page.locator('[data-report]')).not.toContainText('Accounts');
});

test('after it is solved, what was set aside is to be tidied in a week, and a reminder says so', async ({
  page,
}) => {
  const step = stepIds.find((one) => keptAt(one).includes('folder')) as StepId;
  const { stops } = wayTo(step);
  await openAt(page, wayBy(...stops.map(({ answer }) => answer), 'solved'));
  await expect(page.locator('[data-step=resolved]')).toBeVisible();
  await expect(page.locator('[data-copy=report]')).toBeVisible();
  const tidy = page.locator('[data-tidy]');
  await expect(tidy).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take=reminder]').click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test('the answers are checked before the report leaves: a reason, a note and a field are put right where they stand', async ({
  page,
}) => {
  await openAt(page, wayBy('acquiring', 'ownServer', 'lync2010', 'windows10', 'couldNot', 'escalateNow'));
  await page.locator('[data-move=check]').click();
  await expect(page.locator('dialog [data-trail]')).toHaveCount(6);
  await page.locator('[data-why=checkClock]').selectOption('notFound');
  await page.locator('[data-note=checkClock]').click();
  const note = dialog(page).getByLabel(t('session:note.label'));
  await note.fill('manca l’orologio');
  await note.blur();
  await dialog(page).getByText(t('report:ending.complete')).click();
  await dialog(page).locator('[data-input=ticket] input').fill('T-4711');
  await dialog(page).locator('[data-input=impact] select').selectOption('high');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const report = page.locator('[data-report]');
  await expect(report).toContainText(`(${t('guide:reasons.notFound')})`);
  await expect(report).toContainText('manca l’orologio');
  await expect(report).toContainText('T-4711');
  await expect(report).toContainText(t('report:choices.impact.high'));
  await expectStep(page, 'escalated');
});
