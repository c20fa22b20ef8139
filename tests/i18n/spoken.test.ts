import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictate } from '../../src/guide/dictation/dictate';
import { piecesOf, spelledOut } from '../../src/guide/dictation/pieces';
import { type Alphabet, alphabetFor, spellingWord } from '../../src/i18n/alphabets';
import type { Language } from '../../src/i18n/language';
import { sayingsOf, spoken } from '../../src/i18n/spoken';
import { carriers, linesFor } from '../support/lines';
import { acceptedValues, someFacts } from '../support/values';
import { strictTexts as t } from './strictTexts';
import { bothLanguages } from './texts';

const alphabets: readonly Alphabet[] = ['cities', 'international'];
const ways = [
  ['it', 'cities'],
  ['it', 'international'],
  ['en', 'international'],
] as const;
const say = (text: string, language: Language = 'it', alphabet: Alphabet = 'cities') =>
  spoken(piecesOf(text), t[language], alphabet);

const lines = [
  ...new Set(carriers.flatMap((carrier) => linesFor(carrier, someFacts).map(({ line }) => line))),
];
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

describe('How a piece is said', () => {
  it.each(bothLanguages)('has a name of its own for every printable character in %s', (language) => {
    const alphabet = alphabetFor(language, 'cities');
    const names = printable
      .filter((character) => !/[A-Z]/.test(character))
      .map((character) => say(character, language, alphabet));
    // Words alone: a name is no sign.
    for (const name of names) expect(name).toMatch(/^[\p{L} ,'-]+$/u);
    expect(new Set(names).size).toBe(names.length);
  });

  it('spells with the usual cities, or with the international alphabet', () => {
    const of = (alphabet: Alphabet) =>
      [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => spellingWord(letter, alphabet));
    for (const alphabet of alphabets) {
      for (const [index, word] of of(alphabet).entries())
        expect(word.charCodeAt(0), word).toBe('A'.charCodeAt(0) + index);
    }
    expect(say('a')).toBe('A come Ancona');
    expect(say('w')).toBe('W come Washington, doppia vu');
    expect(say('a', 'it', 'international')).toBe('A come Alfa');
    expect(say('a', 'en', 'international')).toBe('A for Alfa');
  });

  it('spells with cities in Italian only', () => {
    expect(alphabetFor('it', 'cities')).toBe('cities');
    expect(alphabetFor('it', 'international')).toBe('international');
    expect(alphabetFor('en', 'cities')).toBe('international');
  });

  it.each([
    ['%LOCALAPPDATA%', 'per cento, LOCAL APP DATA, tutto attaccato, tutto maiuscolo, per cento'],
    ['\\Microsoft', 'barra rovesciata, Microsoft, con la M maiuscola'],
    ['"a"', 'virgolette aperte, A come Ancona, virgolette chiuse'],
    ['{0}', 'parentesi graffa aperta, zero, parentesi graffa chiusa'],
    ['2026', 'due zero due sei'],
    ['1a00', 'uno, A come Ancona, zero zero'],
    ['HKLM', 'H come Hotel, K come Kappa, L come Livorno, M come Milano, tutto maiuscolo'],
    ['My', 'M come Milano, maiuscola, Y come York, ipsilon'],
    ['MachineGuid', 'Machine Guid, tutto attaccato, con le iniziali maiuscole: M, G'],
    ['a b', 'A come Ancona, spazio, B come Bari'],
    ['0  1', 'zero, 2 spazi, uno'],
    ['ipconfig /flushdns', 'ip config, tutto attaccato, spazio, barra, flush dns, tutto attaccato'],
  ])('%s is said in Italian as one says it', (text, words) => {
    expect(say(text)).toBe(words);
  });

  it.each([
    ['%LOCALAPPDATA%', 'percent, LOCAL APP DATA, all one word, all capitals, percent'],
    ['"A"', 'open quote, A for Alfa, capital, close quote'],
    ['user@', 'user, at'],
    ['reg add', 'reg, space, add'],
  ])('%s is said in English as one says it', (text, words) => {
    expect(say(text, 'en', 'international')).toBe(words);
  });
});

describe('What is spoken', () => {
  it.each(ways)(
    'of every line is words alone, and shows exactly what is written: %s, %s',
    (language, alphabet) => {
      expect(lines.length).toBeGreaterThan(70);
      for (const line of lines) {
        for (const chunk of dictate(line)) {
          for (const pieces of [chunk, spelledOut(chunk)]) {
            const sayings = sayingsOf(pieces, t[language], alphabet);
            expect(sayings.map(({ text }) => text).join('')).toBe(pieces.map(({ text }) => text).join(''));
            for (const { say: words } of sayings) expect(words).toMatch(/^[\p{L}\d ,:'-]+$/u);
          }
        }
      }
    },
  );

  it.each(ways)('of any accepted value can be said: %s, %s', (language, alphabet) => {
    fc.assert(
      fc.property(fc.oneof(...Object.values(acceptedValues)), (value) => {
        const sayings = dictate(value).flatMap((chunk) => sayingsOf(chunk, t[language], alphabet));
        expect(sayings.map(({ text }) => text).join('')).toBe(value);
        for (const { say: words } of sayings) expect(words).not.toMatch(/^$|undefined|dictation:/);
      }),
      { numRuns: 50 },
    );
  });

  it('says "all capitals" once for letters that stand together', () => {
    for (const line of ['HKLM', 'SZ', 'OCS', 'AB1C']) {
      expect(say(line).match(/tutto maiuscolo/g), line).toHaveLength(1);
      expect(say(line)).not.toContain('maiuscola');
    }
  });
});
