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
  try {
    const text = await (await fetch(new URL(name, document.baseURI), { cache: 'no-cache' })).text();
    if (!whole.test(text)) return false;
    saveFile(name, new Blob([finish(text)], { type: 'text/html' }));
    return true;
  } catch {
    return false;
  }
}

/** Whether the page was opened as a file, and has no address that leads to it from elsewhere. */
export const isFromDisk = () => !location.protocol.startsWith('http');

/** The page's address as others may have it: a file's path leads nowhere there, and may hold somebody's name. */
export const addressForOthers = () => (isFromDisk() ? name : location.href.replace(/[?#].*/, ''));
