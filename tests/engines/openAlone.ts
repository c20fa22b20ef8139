import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtSite } from '../pwa/server';
import type { Engine } from './engine';

/** What of the built site may be copied somewhere. */
export const copied = ['sportello.html', 'index.html', 'icon.svg'] as const;

/** Opens a file as a double click does, where only some lie in its folder, which is called as people call folders. */
export async function openAlone(
  start: () => Promise<Engine>,
  files: readonly (typeof copied)[number][],
  use: (engine: Engine, address: (name: string) => string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'è sulla chiavetta #1 '));
  const engine = await start();
  try {
    for (const name of files) await copyFile(join(builtSite, name), join(folder, name));
    await use(engine, (name) => pathToFileURL(join(folder, name)).href);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true });
  }
}
