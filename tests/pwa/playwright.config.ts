import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';

// Workers read this file too and inherit the environment, so the browser is looked for once.
const executablePath = process.env.SPORTELLO_BROWSER ?? (await findBrowser());
if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: SPORTELLO_BROWSER may name one');
process.env.SPORTELLO_BROWSER = executablePath;

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/playwright',
  fullyParallel: true,
  workers: 2,
  // On a busy machine a step now and then misses its five seconds; a fault misses them each time, and the run says how many did.
  retries: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    headless: true,
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
