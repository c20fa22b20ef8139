import type { Plugin } from 'vite';

const nothing = '\0sportello:no-style';

/** Leaves out all styles: markup needs none, and where they come from elsewhere they would come twice. */
export function withoutStyles(): Plugin {
  return {
    name: 'sportello:without-styles',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('.css') ? nothing : undefined),
    load: (id) => (id === nothing ? '' : undefined),
  };
}
