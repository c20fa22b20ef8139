import { describe, expect, it } from 'vitest';
import type { WayOfUse } from '../../src/i18n/manner';
import { type Script, scriptOf } from '../../src/i18n/script';
import { wordingOf } from '../../src/i18n/wording';
import { circumstances } from '../support/circumstances';
import { strictTexts as t } from './strictTexts';
import { bothLanguages } from './texts';

const ways: readonly WayOfUse[] = ['alone', 'phone', 'remote'];

const scripts = circumstances.flatMap(({ step, facts, edges }) =>
  bothLanguages.flatMap((language) => {
    const wording = wordingOf(t[language], t[language], facts);
    const answers = edges.map(({ answer }) => answer);
    return ways.map((way) => ({
      name: `${step} ${language} ${way}`,
      script: scriptOf(step, wording, way, answers),
    }));
  }),
);

/** Runs of five words that stand twice in what is read and said before anything is done. */
function repeated({ warning = '', say }: Pick<Script, 'warning' | 'say'>): string[] {
  const runs = [warning, ...say].flatMap((text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    return [...new Set(words.slice(4).map((_, index) => words.slice(index, index + 5).join(' ')))];
  });
  return runs.filter((run, index) => runs.indexOf(run) !== index);
}

describe('A step', () => {
  it('says and warns of nothing twice', () => {
    const twice = scripts.flatMap(({ name, script }) => repeated(script).map((run) => `${name}: ${run}`));
    expect([...new Set(twice)]).toEqual([]);
  });

  it('would be caught saying it twice, in the warning or in what is said', () => {
    const asked = 'Save what you are writing first.';
    expect(repeated({ warning: asked, say: ['Please save what you are writing.'] })).toEqual([
      'save what you are writing',
    ]);
    expect(repeated({ warning: undefined, say: [asked, asked] })).toHaveLength(2);
    expect(repeated({ warning: 'Save what you write.', say: [asked] })).toEqual([]);
  });
});
