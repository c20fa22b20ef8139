import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { withoutUnused } from '../../src/build/withoutUnused';
import * as situation from '../../src/guide/situation';
import * as i18n from '../../src/i18n/i18n';
import * as first from '../../src/i18n/it';
import * as later from '../../src/i18n/it.later';
import { languages } from '../../src/i18n/language';
import { leavesOf } from '../i18n/texts';

/** The name of every text, and of each that holds others. */
const names = Object.entries({ ...first, ...later }).flatMap(([namespace, texts]) =>
  leavesOf(texts as never).flatMap(([path]) =>
    path.split('.').map((_, index, ids) => `${namespace}:${ids.slice(0, index + 1).join('.')}`),
  ),
);

/** A module of the project as the page has it, what is left out of its libraries included. */
async function built<Module>(input: string): Promise<Module> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // As for the page, not as for a test, where XState has files of its own.
    resolve: { conditions: ['module', 'browser'] },
    plugins: [withoutUnused()],
    build: {
      write: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  const [{ code }] = (result as Rolldown.RolldownOutput).output;
  expect(code.includes('left out')).toBe(true);
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
}

/** All situations with where each answer leads. */
function walked({ firstSituation }: typeof situation): string[] {
  const reached = new Set([firstSituation]);
  const lines: string[] = [];
  for (const { key, answers, next } of reached) {
    for (const answer of answers) {
      const to = next(answer);
      reached.add(to);
      lines.push(`${key} ${answer} ${to.key}`);
    }
  }
  return lines;
}

describe('What is left out of the libraries', () => {
  it('is nothing that the guide needs, wherever it leads', async () => {
    const page = await built<typeof situation>('src/guide/situation.ts');
    const whole = walked(situation);
    expect(walked(page).filter((line, index) => line !== whole[index])).toEqual([]);
  });

  it('is nothing that any text needs', async () => {
    const page = await built<typeof i18n>('src/i18n/i18n.ts');
    await Promise.all([page, i18n].map(({ loadLaterTexts }) => loadLaterTexts()));
    for (const language of languages) {
      const [own, whole] = await Promise.all([page.loadLanguage(language), i18n.loadLanguage(language)]);
      for (const name of new Set(names)) {
        for (const options of [{ returnObjects: true, program: 'Lync', w: {} }, { count: 7 }])
          expect(own(name as never, options as never), name).toEqual(whole(name as never, options as never));
      }
    }
  });
});
