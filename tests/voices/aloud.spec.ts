import { expect, type Page } from '@playwright/test';
import type { Language } from '../../src/i18n/language';
import { speakable } from '../../src/i18n/speakable';
import { readAt } from '../pwa/readAt';
import { openAt, prefer } from '../pwa/seeds';
import { press } from '../pwa/walk';
import { wayTo } from '../pwa/ways';
import { words } from '../pwa/words';
import type { Dispatcher } from './dispatcher';
import { test } from './spoken';

const voiceOf: Record<Language, string> = { it: 'it', en: 'en-us' };
const otherOf: Record<Language, Language> = { it: 'en', en: 'it' };
const control = (page: Page, does: 'start' | 'stop', language: Language) =>
  page.getByRole('button', { name: words(language)(`aloud:${does}`), exact: true });
const texts = (utterances: ReturnType<Dispatcher['begun']>) => utterances.map(({ text }) => text);
const until = (read: () => number) => expect.poll(read, { timeout: 30_000 });

/** Opens the longest step, with a warning, names and signs in it. */
async function open(page: Page, language: Language, mode: 'alone' | 'phone'): Promise<void> {
  await openAt(page, wayTo('resetEndpointCache'));
  await prefer(page, { language, mode });
  await page.reload();
}

for (const language of ['it', 'en'] as const) {
  test(`each sentence is spoken whole, in order, by the voice of its language: ${language}`, async ({
    page,
    voices,
  }) => {
    await open(page, language, 'phone');
    await control(page, 'start', language).click();
    const expected = readAt(wayTo('resetEndpointCache'), 'say', language);
    await until(() => voices.ended().length).toBe(expected.length);
    expect(voices.begun()).toEqual(expected.map((text) => ({ voice: voiceOf[language], rate: 0, text })));
    await expect(control(page, 'start', language)).toBeVisible();
    const sizes = voices.recordings();
    expect(sizes.length).toBeGreaterThanOrEqual(expected.length);
    expect(Math.min(...sizes)).toBeGreaterThan(10_000);
  });

  test(`what is done by hand is spoken with its signs by name: ${language}`, async ({ page, voices }) => {
    await open(page, language, 'alone');
    await page.locator('[data-option=hand] input').check();
    await control(page, 'start', language).click();
    const expected = readAt(wayTo('resetEndpointCache'), 'hand', language);
    await until(() => voices.ended().length).toBe(expected.length);
    expect(texts(voices.begun())).toEqual(expected);
    expect(texts(voices.begun()).join(' ')).toContain(words(language)('aloud:signs.underscore'));
  });

  test(`stop stops the voice in the middle of a sentence: ${language}`, async ({ page, voices }) => {
    await open(page, language, 'phone');
    voices.hold();
    await control(page, 'start', language).click();
    await until(() => voices.begun().length).toBe(1);
    expect(voices.isSpeaking()).toBe(true);
    await control(page, 'stop', language).click();
    await expect.poll(() => voices.isSpeaking()).toBe(false);
    voices.release();
    await page.waitForTimeout(1000);
    expect(voices.begun()).toHaveLength(1);
    expect(voices.ended()).toEqual([]);
  });

  test(`another language stops the voice, and the other voice reads then: ${language}`, async ({
    page,
    voices,
  }) => {
    await open(page, language, 'phone');
    voices.hold();
    await control(page, 'start', language).click();
    await until(() => voices.begun().length).toBe(1);
    const other = otherOf[language];
    await page.locator(`header [lang=${other}]`).click();
    await expect.poll(() => voices.isSpeaking()).toBe(false);
    voices.release();
    await control(page, 'start', other).click();
    await until(() => voices.ended().length).toBeGreaterThan(1);
    expect(voices.begun()[1]).toEqual({
      voice: voiceOf[other],
      rate: 0,
      text: readAt(wayTo('resetEndpointCache'), 'say', other)[0],
    });
  });
}

test('an answer stops the voice, and the next step waits to be asked', async ({ page, voices }) => {
  await open(page, 'it', 'phone');
  voices.hold();
  await control(page, 'start', 'it').click();
  await until(() => voices.begun().length).toBe(1);
  await page.locator('[data-answer=unsolved]').click();
  await expect.poll(() => voices.isSpeaking()).toBe(false);
  voices.release();
  await page.waitForTimeout(1000);
  expect(voices.begun()).toHaveLength(1);
  expect(voices.ended()).toEqual([]);
});

test('slow is slower and fast is faster', async ({ page, voices }) => {
  const t = words('it');
  const sample = speakable(t('aloud:sample'), t);
  await page.goto('./?lang=it');
  const rates: number[][] = [];
  for (const speed of ['slow', 'normal', 'fast'] as const) {
    voices.forget();
    await press(page, t('ui:settings.open'));
    await page.locator(`.voice [data-option=${speed}] input`).check();
    await press(page, t('aloud:try'));
    await until(() => voices.ended().length).toBe(sample.length);
    expect(texts(voices.begun())).toEqual(sample);
    rates.push(voices.begun().map(({ rate }) => Math.sign(rate)));
    await page.keyboard.press('Escape');
  }
  expect(rates).toEqual([-1, 0, 1].map((rate) => sample.map(() => rate)));
});
