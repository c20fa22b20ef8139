import { describe, expect, it } from 'vitest';
import { caused, each, en, it_, type Locale, type Many, outcomes, part, steps } from './bothLocales';
import { filled, leavesOf, type Texts, wordsIn } from './texts';

describe('What is read aloud', () => {
  /** Each `say` with its path: of steps, of their variants, of outcomes. */
  function sayings(guide: Texts): [path: string, texts: readonly string[]][] {
    const all = leavesOf(guide).filter(([path]) => /\.say\.\d+$/.test(path));
    const byPath = new Map<string, string[]>();
    for (const [path, text] of all) {
      const key = path.replace(/\.\d+$/, '');
      byPath.set(key, [...(byPath.get(key) ?? []), text]);
    }
    return [...byPath];
  }

  const longest = (texts: readonly string[]) =>
    texts.reduce((best, text) => (wordsIn(text) > wordsIn(best) ? text : best), '');

  /** The longest that a placeholder can become: any program, labels of either Windows. */
  function longestOf({ ui }: Locale, windowsTexts: readonly Locale[], name: string): string | undefined {
    if (name === 'program') return longest(leavesOf(part(ui, 'program')).map(([, program]) => program));
    const variants = windowsTexts.map((one) => part(one.guide, 'labels')[name.slice(2)] as readonly string[]);
    return longest(variants.map((names) => names.join(` ${(ui as Many).or} `)));
  }

  function tooLong(locale: Locale): string[] {
    return sayings(locale.guide).flatMap(([path, texts]) => [
      ...(texts.length < 2 || texts.length > 4 ? [`${path}: ${texts.length} texts`] : []),
      ...texts.flatMap((text, index) => {
        const words = wordsIn(filled(text, (name) => longestOf(locale, [it_, en], name)));
        return words > 20 ? [`${path}.${index}: ${words} words`] : [];
      }),
    ]);
  }

  it.each(each)('is there for every step and outcome: %s', (_, { guide }) => {
    const paths = sayings(guide).map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...steps.map((id) => `steps.${id}.say`),
        ...outcomes.map((id) => `outcomes.${id}.say`),
      ]),
    );
  });

  it.each(each)(
    'is at most four texts of at most 20 words, placeholders at their longest: %s',
    (_, locale) => {
      expect(tooLong(locale)).toEqual([]);
    },
  );

  it('would be caught with a word more, a text more, or a placeholder that grows', () => {
    const say = (...texts: string[]) => caused(tooLong, en, 'guide.steps.flushDns.say', texts);
    const twenty = Array(20).fill('word').join(' ');
    expect(say('One.', twenty)).toEqual([]);
    expect(say('One.', `${twenty} more`)).toEqual(['steps.flushDns.say.1: 21 words']);
    expect(say('One.', `{{program}} ${Array(16).fill('word').join(' ')}`)).toHaveLength(1);
    expect(say('1', '2', '3', '4', '5')).toEqual(['steps.flushDns.say: 5 texts']);
    expect(say('1')).toEqual(['steps.flushDns.say: 1 texts']);
  });

  /** What nobody can say on the phone: paths, commands, file names, addresses, signs. */
  const unspeakable =
    /[\\/_%<>{}|^~`$#@*=+&[\]]|\.\w|\bhttps?\b|\bwww\b|\bHKEY|\b(?:cmd|exe|msc|cpl|regedit|ipconfig|certutil|cmdkey|taskkill|winver|certmgr|net start|sc query|powershell)\b/i;

  it.each(each)('has no path, command, file name or address in it: %s', (_, { guide }) => {
    const wrong = sayings(guide).flatMap(([path, texts]) =>
      texts.filter((text) => unspeakable.test(filled(text, () => ''))).map((text) => `${path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    'Open C:\\Users',
    'Open lync.exe now',
    'Run services.msc',
    'Type regedit.',
    'Go to www.example.com',
    'Go to http colon',
    'Write %LOCALAPPDATA%',
    'The folder sip_user',
    'Use ipconfig /flushdns',
    'Either/or',
  ])('would be caught with "%s"', (text) => {
    expect(text).toMatch(unspeakable);
  });
});
