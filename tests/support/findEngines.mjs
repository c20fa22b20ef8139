import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** @param {string} program */
const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(isFile);

const miniBrowsers = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`,
);

/**
 * The engines beside Chromium that can be driven here.
 * @returns {{ firefox?: string, webKit?: string, missing: string[] }} their programs; and why one can't, in a sentence each
 */
export function findEngines() {
  if (process.platform !== 'linux') return { missing: ['Firefox and WebKitGTK are driven on Linux only'] };
  const missing = [];
  const firefox = onPath('firefox-esr') ?? onPath('firefox');
  if (!firefox) missing.push('Firefox is missing (on Debian: apt install firefox-esr)');
  const webKit = miniBrowsers.find(isFile);
  const isDriven = webKit && onPath('WebKitWebDriver') && onPath('Xvfb');
  if (!isDriven) missing.push('WebKitGTK is missing (on Debian: apt install webkit2gtk-driver xvfb)');
  return { ...(firefox && { firefox }), ...(isDriven && { webKit }), missing };
}
