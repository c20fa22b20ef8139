import { findBrowser } from './browser.mjs';
import { reportFile, succeeds } from './command.mjs';
import { findVoices } from './findVoices.mjs';
import { findWine } from './findWine.mjs';

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
 * The built site in a real browser.
 * @returns {Promise<Result>}
 */
export async function testInBrowser() {
  const browser = await findBrowser();
  if (!browser) return { skipped: 'no Chromium, Chrome or Edge was found (SPORTELLO_BROWSER may name one)' };
  return playwright('browser', 'tests/pwa', browser);
}

/**
 * What the built site reads aloud, by voices that really speak. The tests end themselves after five minutes.
 * @returns {Promise<Result>}
 */
export async function testVoices() {
  const missing = findVoices();
  if (missing) return lacking(missing);
  const browser = await findBrowser();
  // The packed one can't speak.
  if (!browser || browser.includes('node_modules')) return lacking('it takes an installed Chromium');
  return playwright('voices', 'tests/voices', browser);
}

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

/**
 * @param {string} name
 * @param {string} tests
 * @param {string} browser
 */
async function playwright(name, tests, browser) {
  const { path, read } = reportFile(name);
  const fine = await succeeds(`playwright test --config ${tests} --reporter=list,json`, {
    SPORTELLO_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: path,
  });
  const { expected = 0, flaky = 0, unexpected = 0 } = read()?.stats ?? {};
  if (flaky > 0) console.log(`Passed only when tried again: ${flaky}`);
  return counted(expected + flaky, unexpected, fine);
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
