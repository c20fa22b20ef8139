import type { Plugin } from 'vite';

/**
 * Has the page's script wait until its first screen is painted (`src/first/painted.ts`). Put before the built script, because
 * the bundler takes everything apart into single modules where one of them waits.
 */
export function paintFirst(): Plugin {
  return {
    name: 'sportello:paint-first',
    apply: 'build',
    renderChunk: {
      order: 'post',
      handler: (code, { isEntry }) =>
        isEntry ? { code: `await globalThis.sportelloPainted;${code}`, map: null } : null,
    },
  };
}
