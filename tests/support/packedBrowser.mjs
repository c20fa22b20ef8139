import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cache, unpacked } from './unpacked.mjs';

/**
 * The Chromium that comes from npm, for a machine that has none. Made for AWS Lambda: it is unpacked here, with the libraries
 * that it needs, and given fonts, because its own are one Open Sans, and a page's process dies at the first text that no
 * font can set.
 * @returns {Promise<import('./browser.mjs').Browser | undefined>} none but on Linux x64
 */
export async function packedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpacked('node_modules/@sparticuz/chromium');
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    path: join(folder, 'chromium'),
    isPacked: true,
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfiguration() },
  };
}

/** Names the fonts of a package, and no other: sans, bold, monospace, and the symbols that the guide uses. */
function fontConfiguration() {
  const folder = resolve(cache, 'fonts');
  const fonts = resolve('node_modules/dejavu-fonts-ttf/ttf');
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(fonts)}</dir>
  <cachedir>${escaped(folder)}</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
