import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const allowed = "style-src 'self'";

/**
 * Makes each part that is fetched later one file, which can be asked for again: its styles come with its script, and who
 * fetches it does so by `sportelloAsk` (`src/platform/ask.ts`).
 */
export function laterFiles(): Plugin {
  const hashes: string[] = [];
  return {
    name: 'sportello:later-files',
    apply: 'build',
    load: {
      order: 'pre',
      // In place of Vite's own, which waits for styles.
      handler: (id) => (id === preloader ? 'export const __vitePreload = (load) => load();' : undefined),
    },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const one of Object.values(bundle)) {
          if (one.type !== 'chunk') continue;
          if (!one.isEntry) hashes.push(...takeStyles(one, bundle));
          one.code = one.code.replace(fetched, 'sportelloAsk($1,e=>import(e))');
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(allowed)) throw new Error('The policy does not say which styles it allows');
        return html.replace(allowed, [allowed, ...hashes].join(' '));
      },
    },
  };
}

const preloader = '\0vite/preload-helper.js';
const fetched = /\bimport\((["'`]\.\/[\w.-]+\.js["'`])\)/g;

/**
 * Puts the styles of a chunk into its script.
 * @returns what the policy calls them
 */
function takeStyles(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const files: Set<string> = chunk.viteMetadata?.importedCss ?? new Set();
  const texts = [...files].map((file) => {
    const styles = bundle[file];
    if (styles?.type !== 'asset') throw new Error(`${file} is not built`);
    delete bundle[file];
    return String(styles.source).trim();
  });
  files.clear();
  for (const text of texts)
    chunk.code += `document.head.append(Object.assign(document.createElement("style"),{textContent:${JSON.stringify(text)}}));`;
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
