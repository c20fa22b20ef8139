import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { precacheEntries } from './precache';
import { builtSite } from './server';

const firstLoadBudget = 75_000;
const precacheBudget = 350_000;

const kept = precacheEntries();
const read = (url: string) => readFileSync(join(builtSite, url));

function weigh(urls: string[]): number {
  const sizes = urls.map((url) => ({ url, bytes: brotliCompressSync(read(url)).length }));
  for (const { url, bytes } of sizes) console.log(`${String(bytes).padStart(8)}  ${url}`);
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Chunks that no session needs to reach its end: the other language, and what is fetched after the first screen or on wish. */
const later = [
  'en',
  'Settings',
  'KioskGuard',
  'offline',
  'Dictation',
  'Presenter',
  'useParts',
  '(?:it|en)\\.later',
];

/** All that a whole session in one language needs: the page, its scripts and styles. */
function firstLoad(): string[] {
  const scriptsAndStyles = new RegExp(`^assets/(?!(?:${later.join('|')})-).*\\.(?:js|css)$`);
  return kept.map(({ url }) => url).filter((url) => url === 'index.html' || scriptsAndStyles.test(url));
}

test('loads at most 75 kB for a whole session in one language', () => {
  const bytes = weigh(firstLoad());
  console.log(`first load: ${bytes} bytes brotli of ${firstLoadBudget}`);
  expect(bytes).toBeLessThanOrEqual(firstLoadBudget);
});

test('keeps at most 350 kB for offline use', () => {
  const bytes = weigh(kept.map(({ url }) => url));
  console.log(`kept for offline use: ${bytes} bytes brotli of ${precacheBudget}`);
  expect(bytes).toBeLessThanOrEqual(precacheBudget);
});

test('keeps the page but not the worker, and nothing twice', () => {
  const urls = kept.map(({ url }) => url);
  expect(urls).toContain('index.html');
  expect(urls).not.toContain('sw.js');
  expect(urls).not.toContain('kiosk.json');
  expect(new Set(urls).size).toBe(urls.length);
});

test('refuses a kept file that was changed on its way', () => {
  for (const { url, integrity } of kept) {
    expect(integrity, url).toBe(`sha384-${createHash('sha384').update(read(url)).digest('base64')}`);
  }
});
