import { expect, type Page } from '@playwright/test';
import { faults } from './axe';
import { paleTexts } from './contrast';
import { expectSilence, said, startReading, voices, withVoices } from './fakeVoices';
import { openAt, prefer, stored } from './seeds';
import { test } from './site';
import { press, walk } from './walk';
import { wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const en = words('en');
const control = '.aloud';
const dialog = (page: Page) => page.getByRole('dialog', { name: t('ui:settings.open') });

for (const [why, given] of [
  ['absent', [{ name: 'Daniel', lang: 'en-GB' }]],
  ['remote', [{ name: 'Google italiano', lang: 'it-IT', localService: false }]],
] as const) {
  test(`is not there where a voice is ${why}, and the settings say why`, async ({ page }) => {
    await withVoices(page, given);
    await page.goto('./');
    await press(page, t('ui:settings.open'));
    await expect(dialog(page)).toContainText(t(`aloud:none.${why}`));
    await expect(dialog(page).locator('[data-try-voice]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.locator(control)).toHaveCount(0);
  });
}

test('is not there where the browser can not speak, and the settings say so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
  await page.goto('./');
  await press(page, t('ui:settings.open'));
  await expect(dialog(page)).toContainText(t('aloud:none.unsupported'));
  await expect(page.locator(control)).toHaveCount(0);
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]) {
  test(`moves nothing when the voices come late, ${viewport.width} pixels wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await withVoices(page, []);
    await openAt(page, wayTo('resetEndpointCache'));
    // Both languages' later texts and this part are there once the settings are.
    await press(page, t('ui:settings.open'));
    await expect(dialog(page)).toContainText(t('aloud:none.absent'));
    await page.keyboard.press('Escape');
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :not(.aloud, .aloud *, details > div, details > div *)')].map(
          (element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [element.tagName, x, y + scrollY, width, height].join(' ');
          },
        ),
      );
    const before = await places();
    await page.evaluate((late) => window.fake.bring(late), voices);
    await expect(page.locator(control)).toBeVisible();
    expect(await places()).toEqual(before);
    const { width = 0, height = 0 } = (await page.locator(control).boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  });
}

test('speaks in the voice and at the speed that were chosen, by language, after a reload too', async ({
  page,
}) => {
  await withVoices(page);
  await page.goto('./');
  await press(page, t('ui:settings.open'));
  await expect(dialog(page).locator('option:text("Daniel")')).toHaveCount(0);
  await dialog(page).getByLabel(t('aloud:voice'), { exact: true }).selectOption('Luca');
  await dialog(page).getByLabel(t('aloud:speeds.slow')).check();
  await press(page, t('aloud:try'));
  await expect
    .poll(() => said(page))
    .toEqual([expect.objectContaining({ voice: 'Luca', lang: 'it-IT', rate: 0.8 })]);
  await page.keyboard.press('Escape');
  await expectSilence(page);
  await page.reload();
  await startReading(page);
  expect((await said(page))[0]).toMatchObject({ voice: 'Luca', rate: 0.8 });
  await press(page, 'English');
  await press(page, en('aloud:start'));
  await expect.poll(async () => (await said(page)).at(-1)).toMatchObject({ voice: 'Daniel', rate: 0.8 });
});

test('takes the next best voice where the chosen one is gone', async ({ page }) => {
  await withVoices(page);
  await page.goto('./');
  await prefer(page, { voices: { it: 'Federica' } });
  await page.reload();
  await startReading(page);
  expect((await said(page))[0]).toMatchObject({ voice: 'Alice' });
});

test('a kiosk forgets voice and speed with the person, and falls silent', async ({ page }) => {
  await withVoices(page);
  await page.goto('./?kiosk');
  await press(page, t('ui:settings.open'));
  await dialog(page).getByLabel(t('aloud:voice'), { exact: true }).selectOption('Luca');
  await dialog(page).getByLabel(t('aloud:speeds.fast')).check();
  await page.keyboard.press('Escape');
  await walk(page, wayBy('acquiring'), 'it');
  await startReading(page);
  expect((await said(page)).at(-1)).toMatchObject({ voice: 'Luca', rate: 1.2 });
  expect(await stored(page)).toEqual({ local: {}, session: {} });
  await press(page, t('ui:end'));
  await expectSilence(page);
  await startReading(page);
  expect((await said(page)).at(-1)).toMatchObject({ voice: 'Alice', rate: 1 });
  expect(await stored(page)).toEqual({ local: {}, session: {} });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what reads and what is read have no fault and stand out 7 to 1 in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await withVoices(page);
    await openAt(page, wayTo('resetEndpointCache'));
    await startReading(page);
    expect(await faults(page)).toEqual([]);
    expect((await paleTexts(page, 7)).pale).toEqual([]);
    await press(page, t('ui:settings.open'));
    await expect(dialog(page).locator('[data-try-voice]')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    expect((await paleTexts(page, 7)).pale).toEqual([]);
  });
}
