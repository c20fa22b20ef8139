import { type Plugin, runnerImport } from 'vite';
import { version } from './version.ts';

/** Emits `booklet.it.html` and `booklet.en.html`: the whole guide as plain, printable HTML, for paper and where scripts can't run. */
export function booklet(): Plugin {
  return {
    name: 'sportello:booklet',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof import('./booklet/bookletPage')>(
        '/src/build/booklet/bookletPage.ts',
        {
          configFile: false,
          plugins: [version()],
        },
      );
      for (const [language, source] of module.bookletPages)
        this.emitFile({ type: 'asset', fileName: `booklet.${language}.html`, source });
    },
  };
}
