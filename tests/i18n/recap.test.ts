import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/guide/session/journal';
import { reportOf } from '../../src/guide/session/report';
import { followTrail } from '../../src/guide/session/trail';
import { loadLanguage, type Translate } from '../../src/i18n/i18n';
import { dateTags, type Language } from '../../src/i18n/language';
import { recap } from '../../src/i18n/recap';
import { wordingOf } from '../../src/i18n/wording';
import { situations } from '../support/graph';
import { journalOf } from '../support/journey';
import { bothLanguages, wordsIn } from './texts';

const t: Record<Language, Translate> = { it: await loadLanguage('it'), en: await loadLanguage('en') };

function recapOf(journal: Journal, language: Language): string[] {
  const report = reportOf(journal, 0);
  const wording = wordingOf(t[language], t[language], report.facts);
  return recap(report, followTrail(journal).step, wording, dateTags[language]);
}

const folderAside = journalOf([
  'verifying',
  'ownServer',
  'lync2013',
  'clockRight',
  'unsolved',
  'windows10',
  'unsolved',
  'unsolved',
]);

describe('The recap', () => {
  it.each(bothLanguages)('is one or two whole sentences in every situation: %s', (language) => {
    const faults = [...situations].flatMap(({ way }) => {
      const sentences = recapOf(journalOf(way), language);
      const isFine =
        sentences.length <= 2 &&
        sentences.every(
          (text) =>
            /^\p{Lu}.*\.$/u.test(text) && wordsIn(text) <= 40 && !/\{\{|\}\}|undefined|report:/.test(text),
        );
      return isFine ? [] : [sentences];
    });
    expect(faults.slice(0, 3)).toEqual([]);
    expect(situations.length).toBeGreaterThan(3000);
  });

  it('says what, with what, what was done when, and where it goes on', () => {
    const [what = '', done = ''] = recapOf(folderAside, 'it');
    expect(what).toMatch(/^Lync 2013 o Skype for Business 2015, Windows 10 o 11, certificato/);
    expect(done).toMatch(/^Già fatto: .* alle \d{1,2}:\d{2}, .* alle \d{1,2}:\d{2}; ora: «.*»\.$/);
    expect(recapOf(folderAside, 'en')[1]).toMatch(/ at \d{1,2}:\d{2}; now: “.*”\.$/);
  });

  it('leaves out what is not known, and says that nothing was changed', () => {
    expect(recapOf([], 'it')).toEqual([
      'Sul computer non è stato cambiato nulla; ora: «Quale messaggio compare?».',
    ]);
  });

  it('names the last three changes at most', () => {
    const times = (text = '') => text.match(/\d{1,2}:\d{2}/g)?.length ?? 0;
    const counts = [...situations].map(({ way }) => times(recapOf(journalOf(way), 'it').at(-1)));
    expect(Math.max(...counts)).toBe(3);
  });
});
