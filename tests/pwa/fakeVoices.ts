import { expect, type Page } from '@playwright/test';
import { type FakeSpeech, type FakeVoice, fakeSpeech } from '../support/fakeSpeech';

declare global {
  interface Window {
    fake: FakeSpeech;
  }
}

export const voices: readonly FakeVoice[] = [
  { name: 'Alice', lang: 'it-IT' },
  { name: 'Luca', lang: 'it-IT' },
  { name: 'Daniel', lang: 'en-GB' },
  { name: 'Moira', lang: 'en-GB' },
];

/** Gives the page these voices in place of the browser's own, at every load. */
export async function withVoices(page: Page, given: readonly FakeVoice[] = voices): Promise<void> {
  await page.addInitScript(`window.fake = (${fakeSpeech})(${JSON.stringify(given)})`);
}

/** Begins to read, and waits for the first sentence, which is the title. */
export async function startReading(page: Page): Promise<void> {
  await page.locator('.aloud[data-speaking=false]').click();
  await page.waitForFunction(() => window.fake.isSpeaking());
  await expect(page.locator('[data-spoken]')).toHaveCount(1);
}

/** Every text that began to be spoken since the page was loaded. */
export function said(page: Page): Promise<FakeSpeech['said']> {
  return page.evaluate(() => window.fake.said);
}

/** Waits until a text is being spoken, and lets it end. */
export async function hear(page: Page): Promise<string> {
  await page.waitForFunction(() => window.fake.isSpeaking());
  return page.evaluate(() => {
    window.fake.finish();
    return window.fake.said.at(-1)?.text ?? '';
  });
}

/** Nothing is being spoken, and the control offers to begin. */
export async function expectSilence(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.fake.isSpeaking())).toBe(false);
  await expect(page.locator('[data-spoken]')).toHaveCount(0);
  await expect(page.locator('[data-speaking=true]')).toHaveCount(0);
}
