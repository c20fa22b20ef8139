import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where what is unpacked lies. */
export const cache = 'node_modules/.cache/sportello';

/**
 * Unpacks a Chromium of npm's, once for each version. Beside its place, and moves it there: a run that is broken off leaves half a browser.
 * @param {string} installed the folder of the package `@sparticuz/chromium`
 * @returns {Promise<string>} the folder with the program, which is called `chromium`
 */
export async function unpacked(installed) {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const folder = resolve(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME, FONTCONFIG_PATH, LD_LIBRARY_PATH } = process.env;
  const beside = `${folder}-${process.pid}`;
  mkdirSync(beside, { recursive: true });
  // It unpacks into the temporary folder, and its libraries too once it takes this for Lambda.
  Object.assign(process.env, { TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  const { default: chromium } = await import(pathToFileURL(resolve(installed, 'build/index.js')).href);
  // Older ones are no modules.
  await (chromium.default ?? chromium).executablePath();
  restore({ TMPDIR, AWS_LAMBDA_JS_RUNTIME, FONTCONFIG_PATH, LD_LIBRARY_PATH });
  try {
    renameSync(beside, folder);
  } catch (error) {
    // Another run was faster.
    rmSync(beside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** @param {Record<string, string | undefined>} variables */
function restore(variables) {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
