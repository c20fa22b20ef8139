import { defineConfig } from '@playwright/test';
import browser from '../pwa/playwright.config';

const minute = 60_000;
const rounds = Number(process.env.SPORTELLO_ROUNDS ?? 0);

export default defineConfig(browser, {
  testDir: '.',
  outputDir: '../../node_modules/.cache/playwright-engines',
  // One browser at a time, and what goes wrong once in a thousand times is no accident.
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 2 * minute + rounds * 20_000,
});
