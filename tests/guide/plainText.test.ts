import { describe, expect, it } from 'vitest';
import { cutInput, longestInput } from '../../src/guide/commands/inputs';
import { cutTo, plainLine, shownAs } from '../../src/guide/plainText';
import { redact } from '../../src/guide/readings/redact';
import { bendsOf, hostileText } from '../support/hostile';
import { seededRandom } from '../support/random';

const random = seededRandom(2604176);
const hostile = Array.from({ length: 10_000 }, () => hostileText(random));

describe('A plain line', () => {
  it.each([
    [' blanks\tof \u00a0any\u3000kind ', 'blanks of any kind'],
    ['two\r\nlines\u2028and\u0085more', 'two lines and more'],
    ['pa\u00adss\u200bword', 'password'],
    ['\u202egnihtyna\u202c', 'gnihtyna'],
    ['a\ud83db\ude00c😀', 'abc😀'],
    ['👨\u200d👩\u200d👧 ❤\ufe0f', '👨👩👧 ❤'],
    ['è perche\u0301 שלום مرحبا', 'è perche\u0301 שלום مرحبا'],
    ['\u200b\u2060 \ufeff', ''],
  ])('of %j is %j', (text, line) => {
    expect(plainLine(text, 100)).toBe(line);
  });

  it('holds nothing that bends it, is as long as it may be, and stays the same when made again: 10,000 hostile texts', () => {
    const wrong = hostile.filter((text, index) => {
      const longest = 1 + (index % 200);
      const line = plainLine(text, longest);
      return bendsOf(line).length > 0 || line.length > longest || plainLine(line, longest) !== line;
    });
    expect(wrong).toEqual([]);
    // They would prove little if they were tame.
    expect(hostile.filter((text) => bendsOf(text).length > 0).length).toBeGreaterThan(7000);
    expect(hostile.filter((text) => plainLine(text, 500) !== '').length).toBeGreaterThan(7000);
  });

  it('is made of a text without end at once, and keeps its beginning', () => {
    expect(plainLine('ab'.repeat(5_000_000), 4)).toBe('abab');
  });
});

describe('A cut text', () => {
  it('ends with a whole character wherever it is cut', () => {
    const text = 'a😀b😀😀';
    expect([1, 2, 3, 4, 5, 6].map((longest) => cutTo(text, longest))).toEqual([
      'a',
      'a',
      'a😀',
      'a😀b',
      'a😀b',
      'a😀b😀',
    ]);
    expect(cutTo(text, 100)).toBe(text);
  });

  it('that was typed keeps more than is allowed, so that it is still refused', () => {
    for (const place of [longestInput - 1, longestInput]) {
      const cut = cutInput(`${'a'.repeat(place)}😀${'b'.repeat(100)}`);
      expect(bendsOf(cut)).toEqual([]);
      expect(cut.length).toBeGreaterThan(longestInput);
      expect(cutInput(cut)).toBe(cut);
    }
  });
});

it('A character that nobody sees is named by its number', () => {
  expect(['\u202e', '\n', '\u{e0041}', '"', 'à', '😀'].map(shownAs)).toEqual([
    'U+202E',
    'U+000A',
    'U+E0041',
    '"',
    'à',
    '😀',
  ]);
});

it('A line that was read holds nothing that bends it, and is redacted once and for all', () => {
  const wrong = hostile.filter((text) => {
    const line = redact(text);
    return bendsOf(line).length > 0 || line.length > 160 || redact(line) !== line;
  });
  expect(wrong).toEqual([]);
});
