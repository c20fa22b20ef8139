import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments } from './browser.mjs';

/**
 * Starts a browser once and lets it set everything that the guide may show.
 * @param {import('./browser.mjs').Browser} browser
 * @returns {Promise<{ version: string, fonts: string[] } | { broken: string }>} the fonts that it really used, or in one
 *   sentence why it is of no use
 */
export async function tryBrowser({ path, env }) {
  let step = 'starts';
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: browserArguments,
      env: { ...environment(), ...env },
      timeout: 60_000,
    });
    try {
      step = 'shows a page';
      const page = await browser.newPage();
      await page.setContent(sample(), { timeout: 30_000 });
      return { version: browser.version(), fonts: await fontsOf(page) };
    } finally {
      await browser.close();
    }
  } catch (error) {
    return { broken: `the browser ${path} never ${step} (${firstLine(error)})` };
  }
}

/** @returns {Record<string, string>} */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Each character of the texts that is no ASCII, once, in each face that a page uses. */
function sample() {
  const files = readdirSync('locales', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const texts = files.map((name) => readFileSync(join('locales', name), 'utf8')).join('');
  const symbols = [...new Set(texts)].filter((character) => character > '~').join('');
  const text = `Aa 0 ${symbols}`;
  return ['p', 'b', 'code']
    .map((tag) => `<${tag} style="${tag === 'code' ? '' : 'font-family: sans-serif'}">${text}</${tag}>`)
    .join('');
}

/** @param {import('@playwright/test').Page} page */
async function fontsOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeIds } = await client.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'p, b, code',
  });
  const used = await Promise.all(
    nodeIds.map((nodeId) => client.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  return [...new Set(used.flatMap(({ fonts }) => fonts.map(({ postScriptName }) => postScriptName)))].sort();
}

/** @param {unknown} error */
function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
