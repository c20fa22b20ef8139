import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packedBrowser } from './packedBrowser.mjs';

/**
 * A Chromium to drive, with the variables that it needs.
 * @typedef {{ path: string, isPacked: boolean, env: Record<string, string> }} Browser
 */

/** Without a window: the same engine, in a third of the time. None of them speaks. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** How each is started: as root, without a display, and without asking anybody on the network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The Chromium that the tests drive: the one that the environment names, else the system's own, else the packed
 * one from npm.
 * @param {{ speaks?: boolean }} [wanted] whether it has to speak, as only those with a window do
 * @returns {Promise<Browser | undefined>}
 * @throws Error if the environment names one that isn't there
 */
export async function findBrowser({ speaks = false } = {}) {
  const path = namedBrowser() ?? systemPaths(speaks ? commands : [...shells, ...commands]).find(isFile);
  return path ? { path, isPacked: false, env: {} } : packedBrowser();
}

function namedBrowser() {
  const path = process.env.SPORTELLO_BROWSER || process.env.CHROME_PATH;
  if (path && !existsSync(path)) throw new Error(`There is no browser at ${path}`);
  return path || undefined;
}

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** @param {string[]} programs */
function systemPaths(programs) {
  const { env, platform } = process;
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return windowsPrograms.flatMap((program) => folders.map((folder) => join(folder ?? '', program)));
  }
  if (platform === 'darwin') return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}
