import { type BrowserContext, expect, type Page } from '@playwright/test';
import { precacheEntries } from './precache';
import { type Fault, faults, type SiteServer, serveSite } from './server';
import { test } from './site';

/** Whatever may come in place of a file, nothing at all among it. */
export const everyFault: Record<string, Fault> = { ...faults, 'never comes': () => undefined };

/** The file of the build that is called like this. */
export function named(pattern: RegExp): string {
  const file = precacheEntries().find(({ url }) => pattern.test(url));
  if (!file) throw new Error(`Nothing is called ${pattern}`);
  return file.url;
}

/** One visit of a site of its own. */
interface Visit {
  page: Page;
  site: SiteServer;
  /** What comes in place of the files. */
  fault: string;
}

/**
 * Visits the site with each fault, side by side, as most of it is waiting. No visit may throw anything that nobody catches.
 * @param files what the faults befall
 */
export async function withEachFault(
  context: BrowserContext,
  given: Record<string, Fault>,
  files: readonly string[],
  visit: (visit: Visit) => Promise<void>,
): Promise<void> {
  const visits = Object.entries(given).map(([fault, answer]) =>
    test.step(fault, async () => {
      const site = await serveSite();
      const page = await context.newPage();
      const thrown: string[] = [];
      // What is no script at all the browser itself complains of.
      page.on('pageerror', ({ name, message }) => name !== 'SyntaxError' && thrown.push(message));
      for (const file of files) site.faults.set(file, answer);
      await visit({ page, site, fault });
      expect(thrown, fault).toEqual([]);
      await page.close();
      await site.stop();
    }),
  );
  await Promise.all(visits);
}
