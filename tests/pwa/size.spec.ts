import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { precacheEntries } from './precache';
import { builtSite } from './server';

const firstLoadBudget = 70_000;
const precacheBudget = 350_000;

const kept = precacheEntries();
const read = (url: string) => readFileSync(join(builtSite, url));

function weigh(urls: string[]): number {
  const sizes = urls.map((url) => ({ url, bytes: brotliCompressSync(read(url)).length }));
  for (const { url, bytes } of sizes) console.log(`${String(bytes).padStart(8)}  ${url}`);
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What a file of the build loads at once: not what it fetches later, by `import()`. */
function loadedBy(url: string): string[] {
  const text = read(url).toString();
  const named = url.endsWith('.html')
    ? text.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)
    : text.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
  const found = [...named].map(([, file = '']) => (url.endsWith('.html') ? file : `assets/${file}`));
  return [...found, ...found.filter((file) => file.endsWith('.js')).flatMap(loadedBy)];
}

/** All that a whole session in one language needs: the page, its scripts and styles, and the texts of the language. */
function firstLoad(): string[] {
  const texts = kept.map(({ url }) => url).filter((url) => /^assets\/it-.*\.js$/.test(url));
  expect(texts).toHaveLength(1);
  return [...new Set(['index.html', ...loadedBy('index.html'), ...texts, ...texts.flatMap(loadedBy)])];
}

test('loads at most 70 kB for a whole session in one language', () => {
  const bytes = weigh(firstLoad());
  console.log(`first load: ${bytes} bytes brotli of ${firstLoadBudget}`);
  expect(bytes).toBeLessThanOrEqual(firstLoadBudget);
});

test('keeps at most 350 kB for offline use', () => {
  const bytes = weigh(kept.map(({ url }) => url));
  console.log(`kept for offline use: ${bytes} bytes brotli of ${precacheBudget}`);
  expect(bytes).toBeLessThanOrEqual(precacheBudget);
});

test('leaves the pictures out of the first load, and their room at 2 kB', () => {
  const drawn = kept.map(({ url }) => url).filter((url) => /^assets\/Picture-.*\.js$/.test(url));
  expect(drawn).toHaveLength(1);
  expect(firstLoad().filter((url) => drawn.includes(url))).toEqual([]);
  expect(weigh(drawn)).toBeLessThanOrEqual(2000);
});

test("has a browser compile all of the page's script as it arrives, and of no other: most of that is never run", () => {
  const scripts = kept.map(({ url }) => url).filter((url) => url.endsWith('.js'));
  const hinted = scripts.filter((url) => read(url).toString().startsWith('//# allFunctionsCalledOnLoad\n'));
  const [page] =
    read('index.html')
      .toString()
      .match(/(?<=<script[^>]* src="\.\/)[^"]+/) ?? [];
  expect(hinted).toEqual([page]);
});

test('keeps the page but not the worker, and nothing twice', () => {
  const urls = kept.map(({ url }) => url);
  expect(urls).toContain('index.html');
  expect(urls).not.toContain('sw.js');
  expect(urls).not.toContain('kiosk.json');
  expect(new Set(urls).size).toBe(urls.length);
});

test('fetches later only files that need no other one, with their styles in them: each can be asked for again', () => {
  const urls = kept.map(({ url }) => url).filter((url) => url.startsWith('assets/'));
  const scripts = urls.filter((url) => url.endsWith('.js'));
  const first = loadedBy('index.html');
  expect(scripts.length).toBeGreaterThan(5);
  expect(urls.filter((url) => url.endsWith('.css'))).toEqual([]);
  for (const url of scripts) {
    expect(
      loadedBy(url).filter((needed) => !first.includes(needed)),
      url,
    ).toEqual([]);
    expect(
      read(url)
        .toString()
        .match(/\bimport\(["'`]/),
      url,
    ).toBeNull();
  }
});

test('asks of no browser to look behind in a pattern: Safari before 16.4 would refuse the whole file', () => {
  const scripts = kept.map(({ url }) => url).filter((url) => url.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  const behind = scripts.filter((url) => /\(\?<[!=]/.test(read(url).toString()));
  expect(behind).toEqual([]);
});

test('refuses a kept file that was changed on its way', () => {
  for (const { url, integrity } of kept) {
    expect(integrity, url).toBe(`sha384-${createHash('sha384').update(read(url)).digest('base64')}`);
  }
});
