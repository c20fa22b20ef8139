import {
  buildSite,
  checkStyle,
  checkTypes,
  testCommands,
  testInBrowser,
  testUnits,
  testVoices,
} from './suites.mjs';

/** @typedef {import('./suites.mjs').Result} Result */

const total = { passed: 0, failed: 0 };

/**
 * @param {string} name
 * @param {() => Promise<Result>} suite
 */
async function run(name, suite) {
  console.log(`\n── ${name}`);
  const result = await suite().catch(crashed);
  if ('skipped' in result) {
    console.log(`${name} skipped: ${result.skipped}`);
    return result;
  }
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed`);
  total.passed += result.passed;
  total.failed += result.failed;
  return result;
}

/** @param {unknown} error */
function crashed(error) {
  console.error(error);
  return { passed: 0, failed: 1 };
}

await run('Types', checkTypes);
await run('Style', checkStyle);
await run('Units', testUnits);
await run('Commands in a real cmd.exe', testCommands);
const site = await run('Build', buildSite);
const built = 'failed' in site && site.failed === 0;
const unbuilt = async () => ({ skipped: 'the build failed' });
await run('Browser', built ? testInBrowser : unbuilt);
await run('Real voices', built ? testVoices : unbuilt);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
