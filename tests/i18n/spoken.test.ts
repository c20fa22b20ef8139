import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictate } from '../../src/guide/dictation/dictate';
import { piecesOf } from '../../src/guide/dictation/pieces';
import { type Alphabet, alphabetFor, spellingWord } from '../../src/i18n/alphabets';
import { loadLanguage, loadLaterTexts, type Translate } from '../../src/i18n/i18n';
import type { Language } from '../../src/i18n/language';
import { sayingsOf, spoken } from '../../src/i18n/spoken';
import { carriers, linesFor } from '../support/lines';
import { acceptedValues, someFacts } from '../support/values';

const t: Record<Language, Translate> = { it: await loadLanguage('it'), en: await loadLanguage('en') };
await loadLaterTexts();

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const ways: [Language, Alphabet][] = [
  ['it', 'cities'],
  ['it', 'international'],
  ['en', 'international'],
];
const say = (text: string, language: Language = 'it', alphabet: Alphabet = alphabetFor(language, 'cities')) =>
  spoken(piecesOf(text), t[language], alphabet);

describe.each(ways)('In %s, by the %s alphabet', (language, alphabet) => {
  it('every printable character is said, each in a way of its own', () => {
    const said = signs.map((sign) => say(sign, language, alphabet));
    expect(said.filter((one) => one.trim() === '' || one.includes('dictation'))).toEqual([]);
    expect(new Set(said).size).toBe(signs.length);
  });

  it('nothing is said by a sign, in any line of the guide', () => {
    const lines = carriers.flatMap((carrier) => linesFor(carrier, someFacts).map(({ line }) => line));
    const said = [...new Set(lines)].flatMap(dictate).map((chunk) => spoken(chunk, t[language], alphabet));
    expect(said.filter((one) => /[^\p{L}\p{N}\s,:'-]/u.test(one))).toEqual([]);
    expect(said.filter((one) => one.trim() === '')).toEqual([]);
  });

  it('what is shown beside what is said is the text', () => {
    for (const id of ['address', 'credentialTarget'] as const) {
      fc.assert(
        fc.property(
          acceptedValues[id],
          (value) =>
            dictate(value)
              .flatMap((chunk) => sayingsOf(chunk, t[language], alphabet))
              .map(({ text }) => text)
              .join('') === value,
        ),
      );
    }
  });
});

describe('Letters', () => {
  it.each(['cities', 'international'] as const)('have a word each that begins with them: %s', (alphabet) => {
    const words = letters.map((letter) => spellingWord(letter, alphabet));
    expect(words.filter((word, index) => !word.startsWith(letters[index] as string))).toEqual([]);
    expect(new Set(words).size).toBe(26);
    expect(spellingWord('q', alphabet)).toBe(spellingWord('Q', alphabet));
  });

  it('are spelled by cities in Italian only', () => {
    expect(alphabetFor('it', 'cities')).toBe('cities');
    expect(alphabetFor('it', 'international')).toBe('international');
    expect(alphabetFor('en', 'cities')).toBe('international');
  });
});

describe('What is said', () => {
  it.each([
    ['\\', 'it', 'barra rovesciata'],
    ['@', 'it', 'chiocciola'],
    ['"a"', 'it', 'virgolette aperte, A come Ancona, virgolette chiuse'],
    ['{', 'it', 'parentesi graffa aperta'],
    [' ', 'it', 'spazio'],
    ['%LOCALAPPDATA%', 'it', 'per cento, LOCAL APP DATA, tutto attaccato, tutto maiuscolo, per cento'],
    ['Microsoft', 'it', 'Microsoft, con la M maiuscola'],
    ['15.0', 'it', 'uno cinque, punto, zero'],
    ['ipconfig /flushdns', 'en', 'ip config, all one word, space, slash, flush dns, all one word'],
    ['k@', 'en', 'K for Kilo, at'],
  ] as const)('of %s in %s', (text, language, said) => {
    expect(say(text, language)).toBe(said);
  });

  it('calls capitals out once for letters that stand together', () => {
    expect(say('KX')).toMatch(/^K come Kappa, X come [^,]+, ics, tutto maiuscolo$/);
    expect(say('kX')).toMatch(/maiuscola$/);
    expect(say('kx')).not.toMatch(/maiuscol/);
  });
});
