import { expect, type Page } from '@playwright/test';
import { stepTitle } from '../../src/i18n/wording';
import { faults } from './axe';
import { openAt, prefer, stored } from './seeds';
import { test } from './site';
import { press } from './walk';
import { wayTo } from './ways';
import { wordingAt, words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const way = wayTo('resetEndpointCache');
const folder = '%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync';
const dialog = (page: Page) => page.getByRole('dialog');
const part = (page: Page) => dialog(page).locator('.chunk');

async function openByPhone(page: Page): Promise<void> {
  await page.goto('./');
  await prefer(page, { mode: 'phone' });
  await openAt(page, way);
}

test('dictates a line by keyboard alone, part by part, and reads it back', async ({ page }) => {
  await openByPhone(page);
  await page.locator('[data-command=openLync15Folder] [data-dictate]').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText(t('dictation:rule'));
  await page.keyboard.press('ArrowRight');
  let said = '';
  for (;;) {
    said += ((await part(page).textContent()) ?? '').replaceAll('␣', ' ');
    await page.keyboard.press('ArrowRight');
    if ((await part(page).count()) === 0) break;
  }
  expect(said).toBe(folder);
  const field = dialog(page).getByLabel(t('dictation:readBack.label'));
  await field.fill('%localappdata%/');
  await expect(dialog(page)).toContainText(t('dictation:readBack.different'));
  await expect(dialog(page)).toContainText(t('dictation:symbols.backslash'));
  await expect(dialog(page)).not.toContainText(t('dictation:enter'));
  await press(page, t('dictation:readBack.return'));
  await expect(part(page)).toContainText('\\');
  await page.keyboard.press('End');
  await field.fill(folder.toLowerCase());
  await expect(dialog(page)).toContainText(t('dictation:readBack.complete'));
  await expect(dialog(page)).toContainText(t('dictation:enter'));
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-command=openLync15Folder] [data-dictate]')).toBeFocused();
});

test('spells words on wish, by the alphabet that was chosen, which is remembered', async ({ page }) => {
  await openByPhone(page);
  await page.locator('[data-dictate]').first().click();
  await press(page, t('dictation:next'));
  await press(page, t('dictation:spell'));
  await expect(dialog(page)).toContainText('L come Livorno');
  await dialog(page).getByText(t('dictation:alphabet')).first().click();
  await dialog(page).getByText(t('dictation:alphabets.international')).click();
  await expect(dialog(page)).toContainText('L come Lima');
  expect(JSON.parse((await stored(page)).local['sportello.preferences'] ?? '{}').alphabet).toBe(
    'international',
  );
});

test('a command that changes something leaves a trace once its last part was said', async ({ page }) => {
  await page.goto('./');
  await prefer(page, { mode: 'phone' });
  await openAt(page, wayTo('flushDns'));
  await page.getByText(t('ui:byCommand')).click();
  await page.locator('[data-command=flushDns] [data-dictate]').first().click();
  await expect(dialog(page)).toBeVisible();
  const kept = async () => (await stored(page)).local['sportello.session.seed'];
  expect(await kept()).not.toContain('"kind":"copied"');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(kept).toMatch(/"kind":"copied".*"command":"flushDns"/);
});

test('by phone dictating comes first, elsewhere copying does', async ({ page }) => {
  await openByPhone(page);
  const block = page.locator('[data-command=openLync15Folder]');
  await expect(block.locator('> .line > .primary')).toHaveText(t('ui:command.dictate'));
  await prefer(page, { mode: 'remote' });
  await page.reload();
  await expect(page.locator('.line [data-dictate]')).toHaveCount(0);
  await expect(page.locator('.command > .line > .copy').first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`neither dictating nor presenting has a fault in ${colorScheme}, nor sticks out at 320 pixels`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await openByPhone(page);
    const fits = () => dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
    await page.locator('[data-dictate]').first().click();
    await expect(dialog(page)).toBeVisible();
    for (const key of ['Home', 'ArrowRight', 'End']) {
      await page.keyboard.press(key);
      expect(await faults(page)).toEqual([]);
      expect(await fits()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.locator('main h1').click();
    await page.keyboard.press('p');
    await expect(dialog(page)).toBeVisible();
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key);
      expect(await faults(page)).toEqual([]);
      expect(await fits()).toBe(true);
    }
  });
}

test('P shows the step very large, one thing at a time, and gives the focus back', async ({ page }) => {
  await openByPhone(page);
  const shown = dialog(page).locator('.page');
  await page.locator('[data-answer=unsolved]').focus();
  await page.keyboard.press('p');
  const wording = wordingAt(way.end.facts, 'it');
  await expect(shown).toHaveText(
    wording.t('guide:steps.resetEndpointCache.say', { returnObjects: true, ...wording.values })[0] as string,
  );
  const size = await shown.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThan(40);
  await page.keyboard.press('End');
  await expect(shown).toHaveText(folder);
  await page.keyboard.press('P');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-answer=unsolved]')).toBeFocused();
});

test('P does nothing while typing, with the keys switched off, or in a dialog', async ({ page }) => {
  await openByPhone(page);
  await page.getByText(t('ui:note.open')).click();
  await page.getByLabel(t('ui:note.label')).press('p');
  await expect(dialog(page)).toHaveCount(0);
  await prefer(page, { mode: 'phone', keys: false });
  await page.reload();
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: stepTitle('resetEndpointCache', wordingAt(way.end.facts, 'it')),
    }),
  ).toBeVisible();
  await page.keyboard.press('p');
  await expect(dialog(page)).toHaveCount(0);
  await press(page, t('ui:settings.open'));
  await press(page, t('ui:settings.present'));
  await expect(dialog(page).locator('.page')).toBeVisible();
});
