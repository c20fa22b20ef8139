import { expect, type Page } from '@playwright/test';
import { isOutcome, type OutcomeId, type StepId } from '../../src/guide/steps';
import type { Language } from '../../src/i18n/language';
import { speakable } from '../../src/i18n/speakable';
import { stepText } from '../../src/i18n/wording';
import { type FakeSpeech, type FakeVoice, fakeSpeech } from '../support/fakeSpeech';
import type { Way } from './ways';
import { wordingAt, words } from './words';

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

/** What is read where a way ends: title, warning, then what is to be said, or done by hand. */
export function readAt({ end }: Way, slot: 'say' | 'do', language: Language): string[] {
  const step = end.step as Exclude<StepId, OutcomeId>;
  if (isOutcome(end.step)) throw new Error(`${step} is an outcome`);
  const wording = wordingAt(end.facts, language);
  const text = stepText(step, wording);
  const warning = text.warning ? [wording.t('ui:warning'), text.warning] : [];
  return [text.title, ...warning, ...text[slot]].flatMap((one) => speakable(one, words(language)));
}
