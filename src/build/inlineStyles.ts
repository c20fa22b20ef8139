import type { Plugin } from 'vite';

const link = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/;

/** Puts the styles that the page begins with into it: nothing has to be asked for before the first screen can be painted. */
export function inlineStyles(): Plugin {
  return {
    name: 'sportello:inline-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        return html.replace(link, (_, file: string) => {
          const styles = bundle[file];
          if (styles?.type !== 'asset') throw new Error(`${file} is not built`);
          delete bundle[file];
          // What is fetched later would ask for the file again.
          for (const one of Object.values(bundle))
            if (one.type === 'chunk') one.viteMetadata?.importedCss.delete(file);
          return `<style>${String(styles.source).trim()}</style>`;
        });
      },
    },
  };
}
