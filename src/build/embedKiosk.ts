import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { runnerImport } from 'vite';
import { withSettings } from '../organisation/withSettings.ts';
import { longestPicture } from '../platform/pictureFile.ts';

const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
};

/** Before the first script: it asks for the settings. */
const place = '<title>';

/**
 * Puts an organisation's settings into a document that is to bring them along, for a copy of Sportello that is one file.
 * @param html before its policy is written
 * @param path of a `kiosk.json`; a picture that it names lies beside it, and is put in too
 * @throws naming all that the page would leave out: nobody could put it right in the copies that were handed out
 */
export async function embedKiosk(html: string, path: string): Promise<string> {
  const at = html.indexOf(place);
  if (at < 0 || html.slice(0, at).includes('<script'))
    throw new Error('The document has no place for the settings');
  const withPlace = `${html.slice(0, at)}<script type="application/json" id="kiosk"></script>\n    ${html.slice(at)}`;
  return withSettings(withPlace, await settingsIn(path));
}

async function settingsIn(path: string): Promise<object> {
  const { module } = await runnerImport<typeof import('../organisation/readFile')>(
    '/src/organisation/readFile.ts',
    { configFile: false },
  );
  // As the page reads it: editors on Windows begin a file with a mark.
  const text = new TextDecoder().decode(readFileSync(path));
  const { organisation, faults, trouble } = module.readFile({ text });
  const wrong = [
    ...(trouble ? [trouble] : []),
    ...faults.map(({ at, why, ...right }) => `${at.join(' › ')}: ${why} ${JSON.stringify(right)}`),
  ];
  if (wrong.length > 0)
    throw new Error([`${path} is not as public/kiosk.schema.json says:`, ...wrong].join('\n'));
  const { logo } = organisation;
  const { $schema, $comment, ...given } = JSON.parse(text);
  return logo && !logo.startsWith('data:') ? { ...given, logo: pictureAt(join(dirname(path), logo)) } : given;
}

function pictureAt(path: string): string {
  const picture = readFileSync(path);
  if (picture.length > longestPicture) throw new Error(`${path} is larger than ${longestPicture} bytes`);
  return `data:${types[extname(path)]};base64,${picture.toString('base64')}`;
}
