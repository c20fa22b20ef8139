import { defineConfig } from '@playwright/test';
import browser from '../pwa/playwright.config';

/** Tests of the browser that are none of the one file's, and why. Those that need the worker say so themselves. */
const leftOut: Record<string, string> = {
  booklet: 'paper has files of its own',
  kioskByFile: 'the file beside the page changes',
  organisation: 'the same',
  setup: 'the same',
  about: 'it puts what was tested beside the page',
  firstScreen: 'it holds back the script, which comes with the page',
  firstVisit: 'it lets files come wrong or late, and there is but one',
  laterParts: 'the same, for what is fetched later',
  requests: 'it counts what is asked of a server; that nothing is, a test of its own says',
  floor: 'it reads the built files, this one among them',
  hostileContacts: 'it puts bad settings beside the page',
  saveOneFile: 'it is not offered there',
  size: 'it weighs what a server sends',
  twoCopies: 'it installs',
};

/** Minutes of looking at screens that are the same ones: only with `SPORTELLO_ONE_FILE=all`, as in `.ci/run`. */
const sameScreens = [
  'accessibility',
  'aloud',
  'aloudVoices',
  'beside',
  'bounds',
  'clock',
  'dictationAloud',
  'hostile',
  'hostileStored',
  'inSight',
  'inView',
  'layout',
  'press',
  'shifts',
  'translated',
];

const isWhole = process.env.SPORTELLO_ONE_FILE === 'all';

export default defineConfig<object, { isOneFile: boolean }>(browser, {
  testDir: '..',
  testMatch: ['oneFile/*.spec.ts', 'pwa/*.spec.ts'],
  testIgnore: [...Object.keys(leftOut), ...(isWhole ? [] : sameScreens)].map((name) => `pwa/${name}.spec.ts`),
  outputDir: '../../node_modules/.cache/playwright-one-file',
  use: { isOneFile: true },
});
