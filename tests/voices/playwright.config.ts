import { defineConfig } from '@playwright/test';
import browser from '../pwa/playwright.config';

export default defineConfig(browser, {
  testDir: '.',
  outputDir: '../../node_modules/.cache/playwright-voices',
  // One private speech-dispatcher, and one after the other speaks.
  fullyParallel: false,
  workers: 1,
  globalTimeout: 300_000,
});
