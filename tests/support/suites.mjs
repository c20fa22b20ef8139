import { resolve } from 'node:path';
import { findBrowser } from './browser.mjs';
import { reportFile, succeeds } from './command.mjs';
import { findEngines } from './findEngines.mjs';
import { findHosts } from './findHosts.mjs';
import { findVoices } from './findVoices.mjs';
import { findWine } from './findWine.mjs';
import { oldChrome } from './oldChrome.mjs';
import { tryBrowser } from './tryBrowser.mjs';

/**
 * What came of a suite: so many tests passed and failed, or it was skipped for a reason.
 * @typedef {{ passed: number, failed: number } | { skipped: string }} Result
 */

/** The three environments, each with the libraries that it may use. */
export function checkTypes() {
  return checks('tsc -p .', 'tsc -p src/guide', 'tsc -p src/sw');
}

/** Lint and format. */
export function checkStyle() {
  return checks('biome check --error-on-warnings');
}

/** The guide, the words and the screens, without a browser. */
export function testUnits() {
  return vitest('units', '--project=node --project=ui');
}

/**
 * What operators paste, in Wine. The tests end themselves after three minutes.
 * @returns {Promise<Result>}
 */
export async function testCommands() {
  const missing = findWine();
  return missing ? lacking(missing) : vitest('windows', '--project=windows');
}

/** What is shipped, and what the browser tests open. */
export function buildSite() {
  return checks('vite build');
}

/**
 * The README's recipes for web servers, with the built site.
 * @returns {Promise<Result>}
 */
export async function testHosts() {
  const missing = findHosts();
  return missing ? lacking(missing) : vitest('hosts', '--project=hosts');
}

/**
 * The built site in a real browser.
 * @returns {Promise<Result>}
 */
export async function testInBrowser() {
  const browser = await findBrowser();
  return browser ? playwright('browser', 'tests/pwa', browser) : lacking(noBrowser);
}

/**
 * The same for the one file, opened as a double click does: all that needs no server.
 * @returns {Promise<Result>}
 */
export async function testOneFile() {
  const browser = await findBrowser();
  return browser ? playwright('one-file', 'tests/oneFile', browser) : lacking(noBrowser);
}

/**
 * What the built site reads aloud, by voices that really speak. The tests end themselves after five minutes.
 * @returns {Promise<Result>}
 */
export async function testVoices() {
  const missing = findVoices();
  if (missing) return lacking(missing);
  const browser = await findBrowser({ speaks: true });
  if (!browser || browser.isPacked) return lacking(noSpeakingBrowser);
  return playwright('voices', 'tests/voices', browser);
}

/**
 * The built site in three engines and an old one, through updates and without a network. Those beside Chromium are left out where
 * they aren't.
 * @returns {Promise<Result>}
 */
export async function testEngines() {
  const old = await oldChrome();
  const missing = [...findEngines().missing, ...('missing' in old ? [old.missing] : [])];
  for (const engine of missing) console.log(`Left out: ${engine}`);
  if (missing.length > 0 && process.env.CI) return lacking(missing.join('; '));
  const browser = await findBrowser();
  if (!browser) return lacking(noBrowser);
  const env = { ...browser.env, ...('path' in old && { SPORTELLO_OLD_CHROME: old.path }) };
  return playwright('engines', 'tests/engines', { ...browser, env });
}

const noBrowser =
  'Chromium, Chrome or Edge is missing, and none comes from npm for this system (SPORTELLO_BROWSER may name one)';
const noSpeakingBrowser =
  'Chromium is missing, and the one from npm can’t speak (on Debian: apt install chromium)';

/**
 * In CI nothing may be missing.
 * @param {string} missing
 * @returns {Result}
 */
function lacking(missing) {
  if (!process.env.CI) return { skipped: missing };
  console.error(`${missing}: it may not be skipped here`);
  return { passed: 0, failed: 1 };
}

/** More tests of one run than these may not need a second try: something is wrong with them, or with what they test. */
const mostTriedAgain = 3;

/**
 * @param {string} name
 * @param {string} tests
 * @param {import('./browser.mjs').Browser} browser
 * @returns {Promise<Result>}
 */
async function playwright(name, tests, browser) {
  const tried = await tryBrowser(browser);
  if ('broken' in tried) {
    console.error(`Nothing was tried: ${tried.broken}.`);
    return { passed: 0, failed: 1 };
  }
  const origin = browser.isPacked ? 'from npm' : browser.path;
  console.log(`Browser: Chromium ${tried.version}, ${origin}. Fonts: ${tried.fonts.join(', ')}`);
  const { path, read } = reportFile(name);
  const fine = await succeeds(`playwright test --config ${tests}`, {
    ...browser.env,
    SPORTELLO_BROWSER: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: path,
    // What it compiles would stay in the temporary folder.
    PWTEST_CACHE_DIR: resolve('node_modules/.cache/playwright-compiled'),
  });
  const report = read();
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  const result = counted(expected + flaky, unexpected, fine);
  return flaky === 0 ? result : triedAgain(result, flakyIn(report.suites));
}

/**
 * @param {{ passed: number, failed: number }} result
 * @param {string[]} titles
 */
function triedAgain({ passed, failed }, titles) {
  console.log(`Passed only when tried again: ${titles.length}, where ${mostTriedAgain} may be`);
  for (const title of titles) console.log(`  ${title}`);
  return { passed, failed: titles.length > mostTriedAgain ? failed + 1 : failed };
}

/**
 * @typedef {{ title: string, ok: boolean, tests: { status: string }[] }} Spec
 * @typedef {{ title: string, suites?: Suite[], specs: Spec[] }} Suite
 */

/**
 * The titles of the tests that passed at a later try, in Playwright's own report.
 * @param {Suite[]} suites
 * @returns {string[]}
 */
function flakyIn(suites) {
  return suites.flatMap(({ title, suites: inner = [], specs }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map((spec) => `${title}: ${spec.title}`),
    ...flakyIn(inner),
  ]);
}

/**
 * @param {string} name
 * @param {string} projects
 */
async function vitest(name, projects) {
  const { path, read } = reportFile(name);
  const reporters = `--reporter=default --reporter=json --outputFile.json=${path}`;
  const fine = await succeeds(`vitest run ${projects} ${reporters}`);
  const { numPassedTests = 0, numFailedTests = 0 } = read() ?? {};
  return counted(numPassedTests, numFailedTests, fine);
}

/** @param {string[]} commands */
async function checks(...commands) {
  const result = { passed: 0, failed: 0 };
  for (const command of commands) result[(await succeeds(command)) ? 'passed' : 'failed'] += 1;
  return result;
}

/**
 * A suite that crashed, or that ran nothing, has failed even if no test of it did.
 * @param {number} passed
 * @param {number} failed
 * @param {boolean} fine
 */
function counted(passed, failed, fine) {
  const broken = failed === 0 && (!fine || passed === 0);
  return { passed, failed: broken ? 1 : failed };
}
