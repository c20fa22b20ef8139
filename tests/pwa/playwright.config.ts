import { defineConfig, type ReporterDescription } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.mjs';

// Workers read this file too and inherit the environment, so the browser is looked for once.
if (!process.env.SPORTELLO_BROWSER) {
  const found = await findBrowser();
  if (!found) throw new Error('No Chromium, Chrome or Edge was found: SPORTELLO_BROWSER may name one');
  Object.assign(process.env, found.env, { SPORTELLO_BROWSER: found.path });
}

const reporter: ReporterDescription[] = [['list'], ['../support/sameReason.mjs']];
if (process.env.PLAYWRIGHT_JSON_OUTPUT_FILE) reporter.push(['json']);

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/playwright',
  reporter,
  fullyParallel: true,
  // Many wait for the browser rather than work.
  workers: 3,
  // On a busy machine a step now and then misses its five seconds; a fault misses them each time, and the run says how many did.
  retries: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    headless: true,
    launchOptions: { executablePath: process.env.SPORTELLO_BROWSER ?? '', args: browserArguments },
  },
});
