import { describe, expect, it } from 'vitest';
import { manners, type WayOfUse } from '../../src/i18n/manner';
import { type Script, scriptOf } from '../../src/i18n/script';
import { wordingOf } from '../../src/i18n/wording';
import { circumstances } from '../support/circumstances';
import { strictTexts as t } from './strictTexts';
import { bothLanguages, wordsIn } from './texts';

const ways: readonly WayOfUse[] = ['alone', 'phone', 'remote'];

const scripts = circumstances.flatMap(({ step, facts, edges }) =>
  bothLanguages.flatMap((language) => {
    const wording = wordingOf(t[language], t[language], facts);
    const answers = edges.map(({ answer }) => answer);
    return ways.map((way) => ({
      name: `${step} ${language} ${way}`,
      way,
      script: scriptOf(step, wording, way, answers),
    }));
  }),
);

type Shown = Pick<Script, 'title' | 'why' | 'warning' | 'say' | 'acts' | 'answers'>;

/** The words shown of a step before anything is opened: of its acts one, the longest of those that this way begins with. */
function shown({ title, why, warning = '', say, acts, answers }: Shown, way: WayOfUse): number {
  const { first } = manners[way];
  const open = acts.filter(({ by }) => by === 'both' || by === first).map(({ text }) => wordsIn(text));
  return [title, why, warning, ...say, ...answers.map(({ text }) => text)]
    .map(wordsIn)
    .concat(Math.max(0, ...open))
    .reduce((sum, words) => sum + words, 0);
}

/** Runs of five words that stand twice in what is read and said before anything is done. */
function repeated({ warning = '', say }: Pick<Script, 'warning' | 'say'>): string[] {
  const runs = [warning, ...say].flatMap((text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    return [...new Set(words.slice(4).map((_, index) => words.slice(index, index + 5).join(' ')))];
  });
  return runs.filter((run, index) => runs.indexOf(run) !== index);
}

describe('A step, before anything is opened', () => {
  it('shows at most 120 words, in every way of use and both languages', () => {
    const over = scripts.flatMap(({ name, way, script }) =>
      shown(script, way) > 120 ? [`${name}: ${shown(script, way)}`] : [],
    );
    expect(scripts.length).toBeGreaterThan(1000);
    expect([...new Set(over)]).toEqual([]);
  });

  it('has one act of its way counted, the longest', () => {
    const word = (count: number) => Array(count).fill('word').join(' ');
    const act = (count: number, by: 'hand' | 'command' | 'both') =>
      ({
        id: 'reopen',
        text: word(count),
        by,
        commands: [],
        fields: [],
        group: undefined,
        picture: undefined,
      }) as const;
    const script: Shown = {
      title: word(2),
      why: word(3),
      warning: word(4),
      say: [word(5), word(6)],
      acts: [act(7, 'both'), act(8, 'hand'), act(9, 'command')],
      answers: [{ id: 'solved', text: word(10), hint: word(50), isQuiet: false }],
    };
    expect(shown(script, 'phone')).toBe(30 + 8);
    expect(shown(script, 'alone')).toBe(30 + 9);
  });

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
