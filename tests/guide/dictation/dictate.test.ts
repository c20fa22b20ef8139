import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chunk, chunkAt, dictate, textOf } from '../../../src/guide/dictation/dictate';
import { type Piece, piecesOf, spelledOut } from '../../../src/guide/dictation/pieces';
import { carriers, linesFor } from '../../support/lines';
import { acceptedValues, type CommandInputId, someFacts } from '../../support/values';

const lines = [
  ...new Set(carriers.flatMap((carrier) => linesFor(carrier, someFacts).map(({ line }) => line))),
];
const ascii = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) });
const joined = (chunks: readonly Chunk[]) => chunks.map(textOf).join('');
const kindsOf = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => `${kind} ${text}`);
/** Things to say: a blank or hyphen at the end is a pause, and two digits of a short number are one. */
const things = (chunk: Chunk) => chunk.filter(({ kind, text }) => kind !== 'blank' && text !== '-').length;

describe('What is dictated', () => {
  it('is the exact text, for every line of the guide', () => {
    expect(lines.length).toBeGreaterThan(70);
    expect(lines.filter((line) => joined(dictate(line)) !== line)).toEqual([]);
  });

  it.each(Object.keys(acceptedValues) as CommandInputId[])('is the exact text, for any %s', (id) => {
    fc.assert(fc.property(acceptedValues[id], (value) => joined(dictate(value)) === value));
  });

  it('is the exact text, for any printable ASCII', () => {
    fc.assert(
      fc.property(ascii, (text) => joined(dictate(text)) === text && joined([piecesOf(text)]) === text),
    );
  });

  it('is at most four things to a breath, and never nothing', () => {
    const chunks = lines.flatMap(dictate);
    expect(chunks.filter((chunk) => chunk.length === 0)).toEqual([]);
    expect(chunks.filter((chunk) => things(chunk) > 6).map(textOf)).toEqual([]);
    fc.assert(
      fc.property(ascii, (text) => dictate(text).every((chunk) => chunk.length > 0 && chunk.length <= 8)),
    );
  });

  it('refuses what is not printable ASCII, which no line and no accepted value holds', () => {
    for (const text of ['è', 'a\nb', '\t', '“']) expect(() => dictate(text)).toThrow();
  });

  it.each([
    ['ipconfig /flushdns', ['ipconfig /flushdns']],
    [
      '%LOCALAPPDATA%\\Microsoft\\Office\\15.0\\Lync',
      ['%LOCALAPPDATA%', '\\Microsoft\\Office', '\\15.0', '\\Lync'],
    ],
    ['services.msc', ['services.', 'msc']],
  ])('breathes where one would in %s', (line, chunks) => {
    expect(dictate(line).map(textOf)).toEqual(chunks);
  });

  it('says a GUID in its groups, of four at the most', () => {
    const chunks = dictate('{c1cbd94c-0d35-414c-89ef-dd092b984883}').map(textOf);
    expect(chunks.join('')).toBe('{c1cbd94c-0d35-414c-89ef-dd092b984883}');
    expect(chunks.filter((chunk) => chunk.replace(/[{}-]/g, '').length > 4)).toEqual([]);
  });
});

describe('A piece', () => {
  it('is a known word, a letter, a digit, a symbol or blanks', () => {
    expect(kindsOf(piecesOf('ren "sip_k9" x'))).toEqual([
      'word ren',
      'blank  ',
      'symbol "',
      'word sip',
      'symbol _',
      'letter k',
      'digit 9',
      'symbol "',
      'blank  ',
      'letter x',
    ]);
  });

  it('opens and closes in turn where a quotation mark, apostrophe or percent sign does', () => {
    const names = piecesOf('"a" "b"').flatMap((piece) => (piece.kind === 'symbol' ? piece.name : []));
    expect(names).toEqual(['quoteOpen', 'quoteClose', 'quoteOpen', 'quoteClose']);
  });

  it('is no word inside a hexadecimal number', () => {
    expect(kindsOf(piecesOf('1add2'))).toEqual(['digit 1', 'letter a', 'letter d', 'letter d', 'digit 2']);
  });

  it('spelled out is the same text in letters', () => {
    for (const line of lines) {
      const spelled = spelledOut(piecesOf(line));
      expect(textOf(spelled)).toBe(line);
      expect(spelled.some(({ kind }) => kind === 'word')).toBe(false);
    }
  });

  it('of a line is hardly ever a letter: lines consist of known words', () => {
    const spelled = new Set(
      lines.flatMap((line) =>
        [...line.matchAll(/[A-Za-z]{4,}/g)]
          .map(([word]) => word)
          .filter((word) => piecesOf(word).some(({ kind }) => kind === 'letter')),
      ),
    );
    // Names of services and files, and what is spoken in letters anyway.
    expect([...spelled].sort()).toMatchInlineSnapshot(`
      [
        "CurrentControlSet",
        "HKLM",
        "ProductOptions",
        "ProductType",
        "SESSIONNAME",
        "SYSTEM",
        "certlm",
        "certmgr",
        "cmdkey",
        "example",
        "listCacheFolders",
        "listCertificates",
        "listClients",
        "listCredentials",
        "msoidsvc",
        "queryAssistant",
        "queryMachineGuid",
        "showTime",
        "showTimeZone",
        "showWindows",
        "yyyy",
      ]
    `);
  });

  it.each([
    ['LOCALAPPDATA', 'all'],
    ['Microsoft', 'first'],
    ['MachineGuid', 'each'],
    ['taskkill', 'none'],
  ])('knows its capitals: %s', (word, capitals) => {
    expect(piecesOf(word)).toMatchObject([{ kind: 'word', capitals }]);
  });
});

describe('The chunk at a place', () => {
  it('holds the character there', () => {
    for (const line of lines) {
      const chunks = dictate(line);
      let from = 0;
      for (const [index, chunk] of chunks.entries()) {
        expect(chunkAt(chunks, from)).toBe(index);
        from += textOf(chunk).length;
      }
      expect(chunkAt(chunks, line.length + 5)).toBe(chunks.length - 1);
    }
  });
});
