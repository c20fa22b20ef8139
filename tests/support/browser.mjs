import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * The Chromium that the tests drive: the one that the environment names, else the system's own, else the packed
 * one from npm. Says which; `undefined` if there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const path = namedBrowser() ?? systemBrowser() ?? (await packedBrowser());
  if (path) console.log(`Browser for the tests: ${path}`);
  return path;
}

function namedBrowser() {
  const path = process.env.SPORTELLO_BROWSER || process.env.CHROME_PATH;
  if (path && !existsSync(path)) throw new Error(`There is no browser at ${path}`);
  return path || undefined;
}

function systemBrowser() {
  return systemPaths().find((path) => existsSync(path));
}

function systemPaths() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return windowsPrograms.flatMap((program) => folders.map((folder) => join(folder ?? '', program)));
  }
  if (platform === 'darwin') return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Made for AWS Lambda: it unpacks itself, and its own libraries too once it takes this for Lambda. */
async function packedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'));
  const { TMPDIR = '/tmp' } = process.env;
  // Whatever lies in TMPDIR under its name is taken as it is, even if another version has left it there.
  process.env.TMPDIR = resolve(`node_modules/.cache/chromium-${version}`);
  mkdirSync(process.env.TMPDIR, { recursive: true });
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  process.env.TMPDIR = TMPDIR;
  return path;
}
