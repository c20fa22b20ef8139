import { configDefaults, defineConfig } from 'vitest/config';
import { booklet } from './src/build/booklet.ts';
import { firstChunk, laterChunk } from './src/build/chunks.ts';
import { compileHint } from './src/build/compileHint.ts';
import { inlineStyles } from './src/build/inlineStyles.ts';
import { laterFiles } from './src/build/laterFiles.ts';
import { oneFile } from './src/build/oneFile.ts';
import { oneFileParts } from './src/build/oneFileParts.ts';
import { paintFirst } from './src/build/paintFirst.ts';
import { policy } from './src/build/policy.ts';
import { prerender } from './src/build/prerender.ts';
import { serviceWorker } from './src/build/serviceWorker.ts';
import { stepsLeft } from './src/build/stepsLeft.ts';
import { themeColor } from './src/build/themeColor.ts';
import { version } from './src/build/version.ts';
import { webManifest } from './src/build/webManifest.ts';
import { withoutDescriptions } from './src/build/withoutDescriptions.ts';
import { withoutUnused } from './src/build/withoutUnused.ts';

const uiTests = 'tests/ui/**/*.test.{ts,tsx}';
/** Those that need Wine; reading PowerShell needs none. */
const windowsTests = 'tests/windows/!(powershell).test.ts';

export default defineConfig({
  base: './',
  plugins: [
    version(),
    stepsLeft(),
    withoutDescriptions(),
    withoutUnused(),
    themeColor(),
    webManifest(),
    booklet(),
    prerender(),
    paintFirst(),
    oneFile(),
    inlineStyles(),
    policy(),
    laterFiles(),
    oneFileParts(),
    serviceWorker(),
  ],
  define: { __ONE_FILE__: 'false' },
  // As object literals, of which each file has one: they compress best.
  json: { stringify: false, namedExports: false },
  build: {
    // Chrome 109 is the last one for Windows 7 and 8, Firefox 115 for Windows 7.
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.4'],
    // A language's chunk needs no others: without the helper the page is smaller.
    modulePreload: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: firstChunk, priority: 1 }, { name: laterChunk }] },
        postBanner: compileHint,
      },
      // No getter here does anything: what is only read is left out.
      treeshake: { propertyReadSideEffects: false },
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
    },
  },
  test: {
    // Generous: how long a test takes is no result, and a busy machine no failure.
    testTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // None of them leaves anything behind: what they import is read once for all.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, uiTests, 'tests/pwa/**', 'tests/hosts/**', windowsTests],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          environment: 'node',
          include: ['tests/hosts/**/*.test.ts'],
          benchmark: { include: [] },
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: [uiTests],
          benchmark: { include: [] },
        },
      },
      {
        extends: true,
        test: {
          name: 'windows',
          environment: 'node',
          include: [windowsTests],
          globalSetup: 'tests/windows/support/globalSetup.ts',
          testTimeout: 60_000,
          maxWorkers: 2,
          // Wine now and then fails to start a program on a busy machine; a wrong command fails each time.
          retry: 2,
          benchmark: { include: [] },
        },
      },
    ],
  },
});
