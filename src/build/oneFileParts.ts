import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { sharedParts } from './sharedParts.ts';

/**
 * Writes `sportello.parts.json`: what the one file has that no other file of the page has, and where the rest of it stands. That is
 * what is kept for offline use, a third of the whole (`src/platform/oneFile.ts` puts it together).
 */
export function oneFileParts(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sportello:one-file-parts',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const dist = resolve(config.root, config.build.outDir);
        const read = (name: string) => readFile(join(dist, name), 'utf8');
        const scripts = (await readdir(join(dist, 'assets'))).filter((name) => name.endsWith('.js'));
        const names = ['index.html', ...scripts.sort().map((name) => `assets/${name}`)];
        const texts = await Promise.all(names.map(read));
        const sources = names.map((name, index) => [name, texts[index]?.length]);
        const parts = sharedParts(await read('sportello.html'), texts);
        await writeFile(join(dist, 'sportello.parts.json'), JSON.stringify({ sources, parts }));
      },
    },
  };
}
