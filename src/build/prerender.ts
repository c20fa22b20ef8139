import { build, type Plugin, type ResolvedConfig, type Rolldown, runnerImport } from 'vite';
import type { FirstScreen } from '../first/firstScreens.tsx';
import { languages } from '../i18n/language.ts';
import { stepsLeft } from './stepsLeft.ts';
import { version } from './version.ts';
import { withoutStyles } from './withoutStyles.ts';

const head = '</title>';
const root = '<div id="app">';
const end = '</body>';

/**
 * Puts into the page its first screen in each language and the script that shows the right one: what is read first comes with
 * the document, and the texts of the language need not wait for the script that asks for them.
 * @param isOneFile whether everything is in the page itself, so that nothing has to be asked for
 */
export function prerender(isOneFile = false): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sportello:prerender',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        if (![head, root, end].every((place) => html.includes(place)))
          throw new Error('index.html has no place for it');
        const early = isOneFile
          ? await script(config, 'src/first/comeUp.ts', { __ONE_FILE__: 'true' })
          : await script(config, 'src/first/early.ts', {
              __ONE_FILE__: 'false',
              __LANGUAGE_CHUNKS__: JSON.stringify(chunksOf(bundle)),
            });
        const show = await script(config, 'src/first/show.ts', {});
        const screens = await firstScreens(isOneFile);
        const first = screens.filter(({ after }) => after.length === 0).map(template);
        const next = screens.filter(({ after }) => after.length > 0).map(template);
        return (
          html
            .replace(head, () => `${head}\n    <script>${early}</script>`)
            .replace(root, () => `${first.join('\n    ')}\n    ${root}<script>${show}</script>`)
            // What may be wanted next is read once the first screen can be painted.
            .replace(end, () => `${next.join('\n    ')}\n  ${end}`)
        );
      },
    },
  };
}

function template({ language, after, markup }: FirstScreen): string {
  const where = after.length > 0 ? ` data-after="${after.join(' ')}"` : '';
  return `<template lang="${language}"${where}>${markup}</template>`;
}

function chunksOf(bundle: Rolldown.OutputBundle): Record<string, string> {
  const files = Object.values(bundle);
  return Object.fromEntries(
    languages.map((language) => {
      const chunk = files.find(({ type, name }) => type === 'chunk' && name === language);
      if (!chunk) throw new Error(`No chunk holds the texts of ${language}`);
      return [language, `./${chunk.fileName}`];
    }),
  );
}

/** A file of `src/first` and what it needs of the project, as one classic script. */
async function script(
  { root, build: { target } }: ResolvedConfig,
  input: string,
  define: Record<string, string>,
) {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target,
      // What a script exports for another one, nobody takes from the page.
      rolldownOptions: { input, preserveEntrySignatures: false, output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${input} was not built`);
  return output.output[0].code.trim();
}

async function firstScreens(isOneFile: boolean) {
  const { module } = await runnerImport<typeof import('../first/firstScreens.tsx')>(
    '/src/first/firstScreens.tsx',
    {
      configFile: false,
      define: { __ONE_FILE__: JSON.stringify(isOneFile) },
      plugins: [version(), stepsLeft(), withoutStyles()],
    },
  );
  return module.firstScreens;
}
