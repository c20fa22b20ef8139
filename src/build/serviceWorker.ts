import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { injectManifest, type ManifestTransform } from 'workbox-build';
import { incompletePage } from './incompletePage.ts';

const source = 'src/sw/serviceWorker.ts';

/**
 * Not kept for offline use: what an organisation changes after the build, what only crawlers, editors, ticket systems and an
 * installation look at, and what is put together from the rest.
 */
const leftOut = [
  'sw.js',
  'kiosk.json',
  'robots.txt',
  '*.schema.json',
  'screenshots/**',
  '*-512.png',
  'sportello.html',
  '**/*.map',
];

/** Builds the service worker once everything else is written, and tells it which files to keep. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sportello:service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const dist = resolve(config.root, config.build.outDir);
        const bundled = join(config.cacheDir, 'sportello-sw');
        await bundle(config, bundled);
        await inject(join(bundled, 'sw.js'), dist);
        await rm(bundled, { recursive: true });
      },
    },
  };
}

/** One classic script: module workers aren't known to every browser that Sportello runs in. */
function bundle({ root, build: { target } }: ResolvedConfig, outDir: string) {
  return build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { __INCOMPLETE_PAGE__: JSON.stringify(incompletePage) },
    build: {
      outDir,
      target,
      minify: true,
      rolldownOptions: { input: join(root, source), output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}

async function inject(swSrc: string, dist: string) {
  const { count, size, warnings } = await injectManifest({
    swSrc,
    swDest: join(dist, 'sw.js'),
    globDirectory: dist,
    globPatterns: ['**/*'],
    globIgnores: leftOut,
    // The bundler has put a hash into these names.
    dontCacheBustURLsMatching: /^assets\//,
    manifestTransforms: [withIntegrity(dist)],
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  console.log(`sw.js keeps ${count} files, ${(size / 1024).toFixed(1)} KiB, for offline use`);
}

/** A file that was cut short or changed on its way is refused, and the browser tries again later. */
function withIntegrity(dist: string): ManifestTransform {
  return async (entries) => ({
    manifest: await Promise.all(
      entries.map(async (entry) => {
        const content = await readFile(join(dist, entry.url));
        return { ...entry, integrity: `sha384-${createHash('sha384').update(content).digest('base64')}` };
      }),
    ),
  });
}
