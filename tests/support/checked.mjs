import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The ids that `src/platform/checked.ts` has for the suites, by their names here. */
export const ids = {
  Types: 'types',
  Style: 'style',
  Build: 'build',
  Units: 'units',
  'Commands in a real cmd.exe': 'commands',
  'Real voices': 'voices',
  'Web servers': 'hosts',
  Browser: 'browser',
  'One file': 'oneFile',
  'Three engines': 'engines',
};

/** @typedef {import('./suites.mjs').Result} Result */

/**
 * Leaves beside the built page what came of the tests, for whoever asks there what was checked.
 * @param {Record<string, Result>} results by the names of the suites
 * @param {boolean} isMore whether they are added to those of the run before
 */
export function writeChecked(results, isMore) {
  const dist = resolve('dist');
  const script = /<script type="module"[^>]*\ssrc="[^"]*?([^"/]+)"/;
  const build = script.exec(readFileSync(`${dist}/index.html`, 'utf8'))?.[1];
  if (!build) throw new Error('The built page has no script');
  const file = `${dist}/checked.json`;
  /** @type {Record<string, { passed: number, failed: number } | null>} */
  const suites = isMore ? JSON.parse(readFileSync(file, 'utf8')).suites : {};
  for (const [name, id] of Object.entries(ids)) {
    const result = results[name];
    if (!result) continue;
    const { passed = 0, failed = 0 } = suites[id] ?? {};
    if ('skipped' in result) suites[id] ??= null;
    else suites[id] = { passed: passed + result.passed, failed: failed + result.failed };
  }
  writeFileSync(file, `${JSON.stringify({ build, at: Date.now(), suites })}\n`);
}
