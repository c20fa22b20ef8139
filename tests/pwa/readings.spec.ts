import { expect, type Page } from '@playwright/test';
import type { Language } from '../../src/i18n/language';
import { fixture } from '../support/printed';
import { faults } from './axe';
import { openAt, stored } from './seeds';
import { test } from './site';
import { chooseWay, press, walk } from './walk';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

const t = words('it');
const atAssistant = wayBy('acquiring', 'ownServer', 'lync2010', 'windows10', 'clockRight');
const expectStep = (page: Page, step: string) =>
  expect(page.locator('main[data-step]')).toHaveAttribute('data-step', step);

/** Pastes as a person does, with the clipboard and the keys. */
async function pasteInto(page: Page, field: string, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.locator(field).focus();
  await page.keyboard.press('Control+V');
}

async function paste(page: Page, text: string): Promise<void> {
  await chooseWay(page, 'command');
  await page.getByText(t('ui:paste'), { exact: true }).click();
  await pasteInto(page, '[data-paste] textarea', text);
}

/** A collection printed just now, whatever the day of the test. */
function collected(language: Language): string {
  const offset = new Date().getTimezoneOffset();
  return fixture(`collect.${language}.cmd`)
    .replace(/(?:\w{3} )?\d\d\/\d\d\/2026 10:42:07.31/, now(language))
    .replace(/-60min/, `${offset}min`)
    .replace('lync2013', 'lync2010')
    .replaceAll('2026 09.14', '2021 09.14')
    .replaceAll('2026 9:14', '2021 9:14');
}

/** With its weekday, because day and month could be swapped. */
function now(language: Language): string {
  const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000);
  const [year, month, day] = local.toISOString().slice(0, 10).split('-');
  const weekday = local.toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' });
  const date = language === 'it' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
  return `${weekday} ${date} ${local.toISOString().slice(11, 19)},31`;
}

test('what came up is pasted, proposed, confirmed, and stands in the report', async ({ page }) => {
  await openAt(page, atAssistant);
  await paste(page, fixture('queryAssistant.it.cmd.stopped'));
  await expectStep(page, 'checkAssistant');
  await press(page, t('readings:answer', { answer: t('guide:steps.checkAssistant.answers.stopped') }));
  await expectStep(page, 'startAssistant');
  await press(page, t('guide:answers.escalateNow'));
  await expect(page.locator('[data-report]')).toContainText(`${t('report:names.read')}: STATO`);
});

test('a text that says nothing changes nothing', async ({ page }) => {
  await openAt(page, atAssistant);
  const journals = async () =>
    Object.values((await stored(page)).local).map((session) => JSON.parse(session).journal);
  const before = await journals();
  await paste(page, 'Accesso negato.');
  await expect(page.locator('.understood .why-not')).toBeVisible();
  await expect(page.locator('.understood button')).toHaveCount(0);
  await expectStep(page, 'checkAssistant');
  expect(await journals()).toEqual(before);
});

for (const language of ['it', 'en'] as const) {
  test(`one command and one paste propose an answer at each step (${language})`, async ({ page }) => {
    const say = words(language);
    await page.goto(`./?lang=${language}`);
    await walk(page, wayBy('acquiring', 'ownServer'), language);
    await press(page, say('ui:gather'));
    await page.locator('dialog [data-command=collect] .copy').click();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    expect(line).toMatch(/^echo \[sportello listClients\] & .* & echo \[sportello end\]$/);
    await pasteInto(page, 'dialog textarea', collected(language));
    await page.locator('[data-move=keep]').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('main h1')).toBeFocused();
    await expectStep(page, 'whichClient');
    await page.locator('[data-read][data-answer=lync2010]').click();
    await expectStep(page, 'whichWindows');
    const number = await page
      .locator('.loud .answer')
      .evaluateAll((cards) => cards.findIndex((card) => card.querySelector('[data-read]')));
    await page.keyboard.press(String(number + 1));
    for (const [step, answer] of [
      ['checkClock', 'clockRight'],
      ['checkAssistant', 'stopped'],
    ] as const) {
      await expectStep(page, step);
      await expect(page.locator('[data-kept]')).toBeVisible();
      await expect(page.locator('[data-read]')).toHaveAttribute('data-answer', answer);
      await page.locator('[data-read]').click();
    }
    for (const step of ['startAssistant', 'updateClient', 'restartWindows', 'flushDns']) {
      await expectStep(page, step);
      await page.locator('[data-answer=unsolved]').click();
    }
    await expectStep(page, 'resetEndpointCache');
    await expect(page.locator('[data-input=address] input')).toHaveValue('user.name@example.com');
    await page.locator('[data-answer=unsolved]').click();
    await page.locator('[data-read][data-answer=expired]').click();
    await expectStep(page, 'deleteCertificate');
    await expect(page.locator('[data-command=deleteCertificate] code')).toContainText(
      'a909502dd82ae41433e6f83886b00d4277a32a7b',
    );
  });
}

test('a kiosk stores nothing of a paste, and ending the session leaves nothing of it', async ({ page }) => {
  await page.goto('./?kiosk');
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  await press(page, t('ui:gather'));
  await pasteInto(page, 'dialog textarea', collected('it'));
  await page.locator('[data-move=keep]').click();
  await expect(page.locator('[data-kept]')).toBeVisible();
  expect(await stored(page)).toEqual({ local: {}, session: {} });
  await press(page, t('ui:end'));
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  await expect(page.locator('[data-kept], [data-read]')).toHaveCount(0);
  await press(page, t('ui:gather'));
  await expect(page.locator('dialog textarea')).toHaveValue('');
  expect(await page.content()).not.toContain('user.name');
});

test('a paste is kept nowhere, and what was read only with names hidden', async ({ page }) => {
  await openAt(page, wayBy('acquiring', 'ownServer'));
  await press(page, t('ui:gather'));
  await pasteInto(page, 'dialog textarea', collected('it'));
  const before = JSON.stringify(await stored(page));
  expect(before).not.toContain('STOPPED');
  await page.locator('[data-move=keep]').click();
  await expect(page.locator('[data-kept]')).toBeVisible();
  const kept = JSON.stringify(await stored(page));
  expect(kept).toContain('STOPPED');
  expect(kept).not.toMatch(/Users\\+user\.name|Contenitore|didlogical|EXAMPLE/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing that reads has a fault in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openAt(page, wayBy('acquiring', 'ownServer'));
    await chooseWay(page, 'command');
    await page.getByText(t('ui:paste'), { exact: true }).click();
    await pasteInto(page, '[data-paste] textarea', fixture('listClients.it.powershell.several'));
    await expect(page.locator('.why-not')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await press(page, t('ui:gather'));
    await pasteInto(page, 'dialog textarea', collected('it'));
    await expect(page.locator('[data-collected]').first()).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(
      true,
    );
    await page.locator('dialog [data-move=keep]').click();
    await expect(page.locator('[data-kept]')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await faults(page)).toEqual([]);
  });
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]) {
  test(`what was read stands in sight with its button, and the paste is folded, at ${viewport.width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openAt(page, atAssistant);
    await paste(page, fixture('queryAssistant.it.cmd.stopped'));
    await expect(page.locator('[data-propose]')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('[data-paste] textarea')).toBeHidden();
    await expect(page.locator('[data-paste] .understood')).toBeFocused();
    await press(page, t('ui:gather'));
    await pasteInto(page, 'dialog textarea', collected('it'));
    await expect(page.locator('dialog [data-collected]').first()).toBeInViewport({ ratio: 1 });
    await expect(page.locator('dialog [data-move=keep]')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('dialog textarea')).toBeHidden();
  });
}
