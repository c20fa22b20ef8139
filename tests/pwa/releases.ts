import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { withPolicy } from '../../src/build/policy';
import { precacheEntries } from './precache';
import { builtSite, type Fault, faults, type SiteServer } from './server';

const read = (name: string) => readFileSync(join(builtSite, name), 'utf8');
const integrityOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const notFound = faults['is not found'] as Fault;
const policyMeta = /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * Puts a newer release on the server: another page, and a worker that keeps it.
 * @param name what the newer page has as `data-release`
 */
export function release(site: SiteServer, name = 'newer'): void {
  serve(site, name, (text) => text, new Map());
}

/**
 * The same, with every script and style under another name, as after a change that goes through all of them. What came
 * before is gone from the server.
 * @returns the names of what the new worker keeps that no earlier one did, the page among them
 */
export function releaseRenamed(site: SiteServer, name: string): string[] {
  const assets = precacheEntries().flatMap(({ url }) => (/^assets\/.*\.(?:js|css)$/.test(url) ? [url] : []));
  const known = new RegExp(assets.map((url) => basename(url).replaceAll('.', '\\.')).join('|'), 'g');
  const renamed = (text: string) => text.replace(known, (file) => file.replace(/(?=\.\w+$)/, `.${name}`));
  site.newer.clear();
  site.faults.clear();
  const hashes = new Map<string, string>();
  for (const url of assets) {
    const old = read(url);
    const text = renamed(old);
    hashes.set(integrityOf(old), integrityOf(text));
    site.newer.set(renamed(url), text);
    site.faults.set(url, notFound);
  }
  serve(site, name, renamed, hashes);
  return [...site.newer.keys()].filter((url) => url !== 'sw.js');
}

/** @param hashes by the hash of a file that has changed, its new one */
function serve(
  site: SiteServer,
  name: string,
  renamed: (text: string) => string,
  hashes: Map<string, string>,
): void {
  const page = precacheEntries().find(({ url }) => url === 'index.html');
  if (!page?.revision) throw new Error('The page is not kept');
  const rehashed = (text: string) => text.replace(/sha384-[\w+/]{64}/g, (hash) => hashes.get(hash) ?? hash);
  const html = withPolicy(
    renamed(rehashed(read('index.html')))
      .replace(policyMeta, '')
      .replace('<body>', `<body data-release="${name}">`),
  );
  site.newer.set('index.html', html);
  const worker = renamed(rehashed(read('sw.js')))
    .replace(page.revision, name)
    .replace(page.integrity, integrityOf(html));
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
export const expectNewer = (page: Page, timeout = 15_000) =>
  expect(page.locator('body')).toHaveAttribute('data-release', 'newer', { timeout });

/** A mark that only a reload takes away. */
export const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }) && undefined);
/** Whether the page has not been reloaded since. */
export const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);
