import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandId, commandInfo } from '../../src/guide/commands/commands';
import { type Chunk, chunkAt, dictate, textOf } from '../../src/guide/dictation/dictate';
import { knownWords, wordParts } from '../../src/guide/dictation/knownWords';
import { type Piece, piecesOf, spelledOut } from '../../src/guide/dictation/pieces';
import { carriers, linesFor } from '../support/lines';
import { acceptedValues, type CommandInputId, someFacts, typicalValues } from '../support/values';

/** Every line that any command has for any carrier, client and Windows. */
function allLines(values = typicalValues, isMeant = (_: CommandId) => true): string[] {
  const all = carriers.flatMap((carrier) => linesFor(carrier, someFacts, values));
  return [...new Set(all.filter(({ id }) => isMeant(id)).map(({ line }) => line))];
}
const dictatedLines = (values = typicalValues) => allLines(values, (id) => !commandInfo(id).onlyPasted);
const lines = allLines();
const inputs = Object.keys(acceptedValues) as CommandInputId[];
const printable = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
});
const someValues = fc.record({ ...acceptedValues, port: fc.constantFrom('443', '5061') });

const joined = (chunks: readonly Chunk[]) => chunks.map(textOf).join('');
const cut = (text: string) => dictate(text).map(textOf);

/** Things to say, counted here once more: a pause at the end is none, two digits by themselves are one. */
function thingsIn(chunk: Chunk): number {
  const text = textOf(chunk);
  const pause = chunk.length > 1 && /(?:[^ ] +|-)$/.test(text) ? 1 : 0;
  const pairs = text.match(/(?<!\d)\d\d(?!\d)/g)?.length ?? 0;
  return chunk.length - pause - pairs;
}

/** The runs of letters that are spelled. */
function spelledIn(text: string): string[] {
  const letters = piecesOf(text).map((piece) => (piece.kind === 'letter' ? piece.text : ' '));
  return letters.join('').split(' ').filter(Boolean);
}

describe('What is dictated', () => {
  it('is exactly the line, for every command, carrier, client and Windows', () => {
    expect(lines.length).toBeGreaterThan(70);
    for (const line of lines) expect(joined(dictate(line))).toBe(line);
  });

  it('is exactly the line with any values that its grammars accept', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        for (const line of allLines(values)) expect(joined(dictate(line))).toBe(line);
      }),
      { numRuns: 20 },
    );
  });

  it.each(inputs)('is exactly any accepted %s', (id) => {
    fc.assert(
      fc.property(acceptedValues[id], (value) => {
        expect(joined(dictate(value))).toBe(value);
      }),
    );
  });

  it('is exactly any printable text, in pieces that are what they are called', () => {
    const shapes: Record<Piece['kind'], RegExp> = {
      word: /^[A-Za-z]{2,}$/,
      letter: /^[A-Za-z]$/,
      digit: /^\d$/,
      symbol: /^[^A-Za-z\d ]$/,
      blank: /^ +$/,
    };
    fc.assert(
      fc.property(printable, (text) => {
        expect(joined(dictate(text))).toBe(text);
        for (const piece of piecesOf(text)) expect(piece.text).toMatch(shapes[piece.kind]);
        expect(textOf(spelledOut(piecesOf(text)))).toBe(text);
        expect(spelledOut(piecesOf(text)).map(({ kind }) => kind)).not.toContain('word');
      }),
    );
  });

  it('is nothing that has no name: a fault of ours, if it ever came to that', () => {
    for (const text of ['è', 'a\tb', 'a\nb', '“', '\u00a0', '\x7f']) expect(() => dictate(text)).toThrow();
  });
});

describe('Words', () => {
  /** Lines whose values are made of digits and known words alone. */
  const plainLines = dictatedLines({
    address: 'user@server.com',
    serialNumber: '00',
    thumbprint: '0'.repeat(40),
    machineGuid: '{00000000-0000-0000-0000-000000000000}',
    credentialTarget: 'Lync',
    serverName: 'server.com',
    authorityThumbprint: '0'.repeat(40),
    port: '443',
  });

  it('of the commands are said as words, but for these', () => {
    const spelled = new Set(plainLines.flatMap(spelledIn));
    expect([...spelled].sort()).toEqual(
      [
        ...[
          'CN',
          'HH',
          'HKLM',
          'MM',
          'My',
          'SZ',
          'ad',
          'b',
          'c',
          'cer',
          'certlm',
          'certmgr',
          'cmd',
          'cmdkey',
          'cpl',
        ],
        ...[
          'd',
          'dd',
          'env',
          'eq',
          'f',
          'fi',
          'i',
          'im',
          'k',
          'mm',
          'msc',
          'msoidsvc',
          's',
          'sc',
          'sfb',
          'ss',
          't',
        ],
        ...['tm', 'tz', 'v', 'w', 'x', 'yyyy'],
      ].sort(),
    );
  });

  it('all occur in a command, but for those of credentials and of domains', () => {
    const said = new Set(
      plainLines.flatMap(piecesOf).flatMap((piece) => (piece.kind === 'word' ? [piece.parts.join(' ')] : [])),
    );
    const known = [...said].map((word) => word.toLowerCase());
    const elsewhere = ['specific', 'it', 'org', 'eu'];
    expect(knownWords.filter((word) => !known.includes(word))).toEqual(elsewhere);
    expect(piecesOf(typicalValues.credentialTarget).map(({ text }) => text)).toContain('specific');
    expect(new Set(knownWords).size).toBe(knownWords.length);
  });

  it('are told apart by their capitals, and spelled where that takes too many words', () => {
    const capitals = (text: string) =>
      piecesOf(text).map((piece) => (piece.kind === 'word' ? piece.capitals : piece.kind));
    expect(capitals('lync')).toEqual(['none']);
    expect(capitals('Lync')).toEqual(['first']);
    expect(capitals('LYNC')).toEqual(['all']);
    expect(capitals('MachineGuid')).toEqual(['each']);
    expect(capitals('Machineguid')).toEqual(['first']);
    expect(capitals('lYnc')).toEqual(['letter', 'letter', 'letter', 'letter']);
  });

  it('are divided where one breathes, as they are written', () => {
    expect(wordParts('LOCALAPPDATA')).toEqual(['LOCAL', 'APP', 'DATA']);
    expect(wordParts('flushdns')).toEqual(['flush', 'dns']);
    expect(wordParts('example')).toBeUndefined();
  });

  it('are never seen in a hexadecimal number', () => {
    fc.assert(
      fc.property(fc.oneof(acceptedValues.machineGuid, acceptedValues.thumbprint), (value) => {
        expect(piecesOf(value).map(({ kind }) => kind)).not.toContain('word');
      }),
    );
    expect(spelledIn('add0')).toEqual(['add']);
    expect(spelledIn('reg add')).toEqual([]);
  });
});

describe('Chunks', () => {
  it('hold at most four things', () => {
    for (const line of lines) {
      for (const chunk of dictate(line)) expect(thingsIn(chunk), textOf(chunk)).toBeLessThanOrEqual(4);
    }
    fc.assert(
      fc.property(printable, (text) => {
        // Counted without the rule for two digits, which a chunk can't always tell by itself.
        for (const chunk of dictate(text)) expect(chunk.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('hold about three things in the mean', () => {
    const sizes = lines.filter((line) => line.length > 30).flatMap((line) => dictate(line).map(thingsIn));
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeGreaterThan(2.7);
  });

  it.each([
    ['ipconfig /flushdns', ['ipconfig /flushdns']],
    [
      '%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Lync',
      ['%LOCALAPPDATA%', '\\Microsoft\\Office', '\\16.0', '\\Lync'],
    ],
    [
      '{c1cbd94c-0d35-414c-89ef-dd092b984883}',
      ['{', 'c1cb', 'd94c-', '0d35-', '414c-', '89ef-', 'dd09', '2b98', '4883', '}'],
    ],
    ['1a0000000442c7f7e28be5a3', ['1a00', '0000', '0442', 'c7f7', 'e28b', 'e5a3']],
    ['net start msoidsvc', ['net start ', 'msoi', 'dsvc']],
    ['user@example.com', ['user@', 'exam', 'ple', '.com']],
    ['taskkill /f /im lync.exe', ['taskkill /f ', '/im ', 'lync.exe']],
  ])('of %s are cut where one would breathe', (text, chunks) => {
    expect(cut(text)).toEqual(chunks);
  });

  it('never begin with a blank, nor divide a number of up to four digits', () => {
    for (const line of lines) {
      const parts = cut(line);
      expect(parts.filter((part) => part.startsWith(' '))).toEqual([]);
      for (const [index, part] of parts.entries()) {
        const next = parts[index + 1] ?? '';
        if (!/\d$/.test(part) || !/^\d/.test(next)) continue;
        expect(`${/[A-Za-z\d]*$/.exec(part)}${/^[A-Za-z\d]*/.exec(next)}`.length, line).toBeGreaterThan(4);
      }
    }
  });

  it('are found by a place in the text', () => {
    fc.assert(
      fc.property(
        printable.filter((text) => text !== ''),
        fc.nat(),
        (text, any) => {
          const chunks = dictate(text);
          const position = any % text.length;
          const before = joined(chunks.slice(0, chunkAt(chunks, position)));
          expect(position).toBeGreaterThanOrEqual(before.length);
          expect(position).toBeLessThan(joined(chunks.slice(0, chunkAt(chunks, position) + 1)).length);
          expect(chunkAt(chunks, text.length)).toBe(chunks.length - 1);
        },
      ),
    );
  });

  it('open and close quotation marks in turn', () => {
    const names = piecesOf('"a" "b"').flatMap((piece) => (piece.kind === 'symbol' ? [piece.name] : []));
    expect(names).toEqual(['quoteOpen', 'quoteClose', 'quoteOpen', 'quoteClose']);
    for (const line of lines) expect(line.split('"').length % 2, line).toBe(1);
  });
});
