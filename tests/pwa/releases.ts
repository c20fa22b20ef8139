import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { precacheEntries } from './precache';
import { builtSite, type SiteServer } from './server';

/** Puts a newer release on the server: another page, and a worker that keeps it. */
export function release(site: SiteServer): void {
  const html = readFileSync(join(builtSite, 'index.html'), 'utf8').replace(
    '<body>',
    '<body data-release="newer">',
  );
  const page = precacheEntries().find(({ url }) => url === 'index.html');
  if (!page?.revision) throw new Error('The page is not kept');
  const integrity = `sha384-${createHash('sha384').update(html).digest('base64')}`;
  const worker = readFileSync(join(builtSite, 'sw.js'), 'utf8')
    .replace(page.revision, 'newer')
    .replace(page.integrity, integrity);
  site.newer.set('index.html', html);
  site.newer.set('sw.js', worker);
}

/** Lets the browser find the newer worker and wait with it, as an hourly check would. */
export async function findUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.ready).waiting));
}

/**
 * The page comes back as the newer release. A browser puts a newer worker in charge only once the older one has finished
 * what any tab asked of it, so this may take some seconds.
 */
export const expectNewer = (page: Page) =>
  expect(page.locator('body')).toHaveAttribute('data-release', 'newer', { timeout: 15_000 });

/** A mark that only a reload takes away. */
export const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }) && undefined);
/** Whether the page has not been reloaded since. */
export const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);
