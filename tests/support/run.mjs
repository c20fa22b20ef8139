import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeChecked } from './checked.mjs';
import { readTotal, writeTotal } from './command.mjs';
import {
  buildSite,
  checkStyle,
  checkTypes,
  testCommands,
  testEngines,
  testHosts,
  testInBrowser,
  testOneFile,
  testUnits,
  testVoices,
} from './suites.mjs';

// All suites; or with `--more NAME …` single ones, after a run and counted with it.

/** @typedef {import('./suites.mjs').Result} Result */

/** @type {Record<string, () => Promise<Result>>} */
const suites = {
  Types: checkTypes,
  Style: checkStyle,
  Build: buildSite,
  Units: testUnits,
  'Commands in a real cmd.exe': testCommands,
  'Real voices': testVoices,
  'Web servers': testHosts,
  Browser: testInBrowser,
  'One file': testOneFile,
  'Three engines': testEngines,
};
const needTheSite = ['Real voices', 'Web servers', 'Browser', 'One file', 'Three engines'];
/** Its tests mostly wait until a sentence is spoken, so it runs while the two before it do. */
const besideOthers = { name: 'Real voices', from: 'Units' };

/**
 * Runs a suite here.
 * @param {string} name
 * @returns {Promise<Result>}
 */
async function runHere(name) {
  const suite = suites[name];
  if (!suite) throw new Error(`No suite is called ${name}: ${Object.keys(suites).join(', ')}`);
  const started = performance.now();
  const result = await suite().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  console.log(`${Math.round((performance.now() - started) / 1000)} s`);
  return result;
}

/**
 * Runs a suite in a process of its own.
 * @param {string} name
 * @returns {Promise<{ result: Result, printed: string }>} when it has ended
 */
function runBeside(name) {
  return new Promise((done) => {
    /** @type {Result} */
    let result = { passed: 0, failed: 1 };
    let printed = '';
    const file = fileURLToPath(import.meta.url);
    const child = fork(file, ['--beside', name], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text));
    child.on('message', (told) => (result = /** @type {Result} */ (told)));
    child.on('close', () => done({ result, printed }));
  });
}

/**
 * @param {string[]} names
 * @param {{ passed: number, failed: number }} [before] of the run that this one is counted with
 */
async function run(names, before) {
  const total = before ?? { passed: 0, failed: 0 };
  let isBuilt = true;
  /** @type {Record<string, Result>} */
  const results = {};
  /** @type {ReturnType<typeof runBeside> | undefined} */
  let beside;
  /** @param {string} name */
  const resultOf = async (name) => {
    if (!isBuilt && needTheSite.includes(name)) return { skipped: 'the build failed' };
    if (name !== besideOthers.name || !beside) return runHere(name);
    const { result, printed } = await beside;
    process.stdout.write(printed);
    return result;
  };
  for (const name of names) {
    if (name === besideOthers.from && isBuilt) beside = runBeside(besideOthers.name);
    console.log(`\n── ${name}`);
    const result = await resultOf(name);
    results[name] = result;
    if ('skipped' in result) {
      console.log(`${name} skipped: ${result.skipped}`);
      continue;
    }
    total.passed += result.passed;
    total.failed += result.failed;
    console.log(`${name}: ${result.passed} passed, ${result.failed} failed`);
    if (name === 'Build') isBuilt = result.failed === 0;
  }
  writeTotal(total);
  if (isBuilt) writeChecked(results, before !== undefined);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

const [option, ...names] = process.argv.slice(2);
if (option === '--beside') process.send?.(await runHere(names[0] ?? ''));
else if (option === '--more') await run(names, readTotal());
else await run(Object.keys(suites));
