import { expect } from '@playwright/test';
import { test as base } from '../pwa/site';
import { type Dispatcher, startDispatcher } from './dispatcher';

/** A test with a browser whose only voices are those of a private speech-dispatcher. */
export const test = base.extend<{ voices: Dispatcher }, { dispatcher: Dispatcher }>({
  dispatcher: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const dispatcher = await startDispatcher();
      await use(dispatcher);
      await dispatcher.stop();
    },
    { scope: 'worker' },
  ],
  browser: [
    async ({ dispatcher, playwright, launchOptions }, use) => {
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), '--enable-speech-dispatcher'],
        env: { ...(process.env as Record<string, string>), ...dispatcher.env },
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  voices: async ({ dispatcher }, use) => {
    dispatcher.release();
    dispatcher.forget();
    await use(dispatcher);
    dispatcher.release();
    await expect.poll(() => dispatcher.isSpeaking()).toBe(false);
  },
});
