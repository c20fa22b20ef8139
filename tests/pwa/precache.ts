import { readFileSync } from 'node:fs';

/** A file that the service worker keeps. */
export interface PrecacheEntry {
  url: string;
  revision: string | null;
  integrity: string;
}

/** The list of files in the built service worker. */
export function precacheEntries(): PrecacheEntry[] {
  const [list] = readFileSync('dist/sw.js', 'utf8').match(/\[\{"[^\]]*\}\]/) ?? [];
  if (!list) throw new Error('dist/sw.js holds no list of files');
  return JSON.parse(list);
}
