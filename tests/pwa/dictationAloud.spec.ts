import { expect, type Page } from '@playwright/test';
import { said, withVoices } from './fakeVoices';
import { openAt, prefer } from './seeds';
import { test } from './site';
import { openActOf, press } from './walk';
import { wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const isSpeaking = (page: Page) => page.evaluate(() => window.fake.isSpeaking());

async function openDictation(page: Page): Promise<void> {
  await page.goto('./');
  await prefer(page, { mode: 'phone' });
  await openAt(page, wayTo('resetEndpointCache'));
  await openActOf(page, '[data-command=openCommunicatorFolder]');
  await page.locator('[data-command=openCommunicatorFolder] [data-dictate]').click();
  await press(page, t('dictation:next'));
}

test('a part is said by the device, slowly and in words, and falls silent with the next', async ({
  page,
}) => {
  await withVoices(page);
  await openDictation(page);
  expect(await said(page)).toEqual([]);
  await press(page, t('dictation:speak'));
  await expect.poll(() => isSpeaking(page)).toBe(true);
  expect((await said(page)).map(({ text, lang, rate }) => [text, lang, rate])).toEqual([
    ['per cento, LOCAL APP DATA, tutto attaccato, tutto maiuscolo, per cento', 'it-IT', 0.7],
  ]);
  await press(page, t('dictation:next'));
  await expect.poll(() => isSpeaking(page)).toBe(false);
  await press(page, t('dictation:speak'));
  await expect.poll(async () => (await said(page)).at(-1)?.text).toContain('barra rovesciata, Microsoft');
  await press(page, t('aloud:stop'));
  await expect.poll(() => isSpeaking(page)).toBe(false);
  await press(page, t('dictation:speak'));
  await page.keyboard.press('Escape');
  await expect.poll(() => isSpeaking(page)).toBe(false);
});

test('without a voice nothing offers to say it', async ({ page }) => {
  await withVoices(page, []);
  await openDictation(page);
  await expect(page.locator('.chunk')).toBeVisible();
  await expect(page.locator('[data-part=speak]')).toHaveCount(0);
});
