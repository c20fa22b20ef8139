import { type BrowserContext, test as base, type ConsoleMessage, type Page } from '@playwright/test';
import { fromDisk, openInOneFile } from './fromDisk';
import { type SiteServer, serveSite } from './server';

/**
 * A test of the built site: `site` serves it from an origin that no other test uses. With `isOneFile` it opens, by a double
 * click as it were, the one file instead (`tests/oneFile`). `otherDevice` is one on which nothing was opened before.
 */
export const test = base.extend<
  { path: string; site: SiteServer; otherDevice(): Promise<BrowserContext> },
  { newBrowser: boolean; isOneFile: boolean }
>({
  // Another value than that of the tests before makes Playwright start another browser.
  newBrowser: [false, { option: true, scope: 'worker' }],
  isOneFile: [false, { option: true, scope: 'worker' }],
  path: ['/', { option: true }],
  site: async ({ path, isOneFile }, use) => {
    const site = isOneFile ? fromDisk() : await serveSite(path);
    await use(site);
    await site.stop();
  },
  baseURL: ({ site }, use) => use(site.url),
  context: async ({ context, site, isOneFile }, use) => {
    if (isOneFile) openInOneFile(context, site.url);
    await use(context);
  },
  otherDevice: async ({ browser, site, isOneFile }, use) => {
    const others: BrowserContext[] = [];
    await use(async () => {
      const other = await browser.newContext({ baseURL: site.url, locale: 'it-IT' });
      if (isOneFile) openInOneFile(other, site.url);
      others.push(other);
      return other;
    });
    for (const other of others) await other.close();
  },
  // Keeping everything costs time; the tests of that allow it.
  serviceWorkers: 'block',
});

/** The same with the service worker. */
export const testKept = test.extend<{ worker: undefined }>({
  serviceWorkers: 'allow',
  worker: [
    async ({ isOneFile }, use, { skip }) => {
      skip(isOneFile, 'No worker looks after a file');
      await use(undefined);
    },
    { auto: true },
  ],
});

/** Opens the site and waits until the service worker serves it: the first visit is never its own. */
export async function openKept(page: Page): Promise<void> {
  await page.goto('./');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/**
 * Whether the browser complains: not that it doesn't know one of the rules yet, which others keep. Of those that the served page
 * has, only browsers older than today's may not know one.
 */
export const isComplaint = (message: ConsoleMessage) => {
  const rules = ['trusted-types', 'require-trusted-types-for'];
  if (/^file:|sportello\.html/.test(message.location().url)) rules.push('webrtc');
  const unknown = new RegExp(`^Unrecognized Content-Security-Policy directive '(?:${rules.join('|')})'`);
  return message.type() === 'error' && !unknown.test(message.text());
};
