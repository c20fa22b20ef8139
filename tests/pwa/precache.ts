import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite } from './server';

/** A file that the service worker keeps. */
export interface PrecacheEntry {
  url: string;
  revision: string | null;
  integrity: string;
}

/** The list of files in the built service worker. */
export function precacheEntries(): PrecacheEntry[] {
  const [list] = readFileSync(join(builtSite, 'sw.js'), 'utf8').match(/\[\{"[^\]]*\}\]/) ?? [];
  if (!list) throw new Error('sw.js holds no list of files');
  return JSON.parse(list);
}
