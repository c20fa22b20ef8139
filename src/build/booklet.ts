import { type Plugin, runnerImport } from 'vite';

/** Emits `booklet.html`: the whole guide as plain, printable HTML, for where scripts can't run. */
export function booklet(): Plugin {
  return {
    name: 'sportello:booklet',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof import('./bookletPage')>('/src/build/bookletPage.ts', {
        configFile: false,
      });
      this.emitFile({ type: 'asset', fileName: 'booklet.html', source: module.bookletPage });
    },
  };
}
