import { test as base, type ConsoleMessage, type Page } from '@playwright/test';
import { type SiteServer, serveSite } from './server';

/** A test of the built site: `site` serves it from an origin that no other test uses. */
export const test = base.extend<{ path: string; site: SiteServer }, { newBrowser: boolean }>({
  // Another value than that of the tests before makes Playwright start another browser.
  newBrowser: [false, { option: true, scope: 'worker' }],
  path: ['/', { option: true }],
  site: async ({ path }, use) => {
    const site = await serveSite(path);
    await use(site);
    await site.stop();
  },
  baseURL: ({ site }, use) => use(site.url),
  // Keeping everything costs time; the tests of that allow it.
  serviceWorkers: 'block',
});

/** The same with the service worker. */
export const testKept = test.extend({ serviceWorkers: 'allow' });

/** Opens the site and waits until the service worker serves it: the first visit is never its own. */
export async function openKept(page: Page): Promise<void> {
  await page.goto('./');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Whether the browser complains: not that it doesn't know one of the rules yet, which others keep. */
export const isComplaint = (message: ConsoleMessage) =>
  message.type() === 'error' &&
  !/^Unrecognized Content-Security-Policy directive '(?:webrtc|trusted-types|require-trusted-types-for)'/.test(
    message.text(),
  );
