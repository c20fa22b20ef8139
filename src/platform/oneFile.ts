import { saveFile } from './carriers';

/** All of Sportello in one file, beside the page; the build puts it there (`src/build/oneFile.ts`). */
const name = 'sportello.html';

/** It has settings in it, and an end: a hotel's network gives another page, a bad line half of one. */
const whole = /<script [^>]*id="kiosk">[\s\S]*<\/html>\s*$/;

/**
 * Gives all of Sportello to the browser as one file to save: from what is kept, so offline too, else over the network.
 * @param finish makes of the file as it was built what is saved
 * @returns whether it could be had
 */
export async function saveOneFile(finish: (html: string) => string): Promise<boolean> {
  for (const get of [putTogether, () => textOf(name)]) {
    try {
      const text = await get();
      if (!whole.test(text)) continue;
      saveFile(name, new Blob([finish(text)], { type: 'text/html' }));
      return true;
    } catch {
      // The other way may do.
    }
  }
  return false;
}

/** Other files of the page with their lengths, and what the one file is made of (`src/build/oneFileParts.ts`). */
interface Parts {
  sources: [name: string, length: number][];
  parts: (string | [source: number, at: number, length: number])[];
}

async function putTogether(): Promise<string> {
  const { sources, parts }: Parts = JSON.parse(await textOf('sportello.parts.json'));
  const texts = await Promise.all(
    sources.map(async ([source, length]) => {
      const text = await textOf(source);
      if (text.length !== length) throw new Error(`${source} is not as it was built`);
      return text;
    }),
  );
  return parts
    .map((part) => (typeof part === 'string' ? part : texts[part[0]]?.slice(part[1], part[1] + part[2])))
    .join('');
}

async function textOf(file: string): Promise<string> {
  return (await fetch(new URL(file, document.baseURI), { cache: 'no-cache' })).text();
}

/** Whether the page was opened as a file, and has no address that leads to it from elsewhere. */
export const isFromDisk = () => !location.protocol.startsWith('http');

/** The page's address as others may have it: a file's path leads nowhere there, and may hold somebody's name. */
export const addressForOthers = () => (isFromDisk() ? name : location.href.replace(/[?#].*/, ''));
