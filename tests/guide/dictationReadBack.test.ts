import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../src/guide/dictation/readBack';
import { carriers, linesFor } from '../support/lines';
import { anyText, someFacts } from '../support/values';

const lines = [
  ...new Set(carriers.flatMap((carrier) => linesFor(carrier, someFacts).map(({ line }) => line))),
];
const aLine = fc.constantFrom(...lines);

describe('Reading back', () => {
  it('is complete when it is the text, in any case and with blanks around', () => {
    for (const line of lines) {
      for (const read of [line, ` ${line}\n`, line.toUpperCase(), line.toLowerCase()])
        expect(readBack(line, read)).toEqual({ state: 'complete' });
    }
  });

  it('is right so far with any beginning of it, and nothing as long as nothing is written', () => {
    fc.assert(
      fc.property(aLine, fc.nat(), (line, any) => {
        const read = line.slice(0, any % line.length).trim();
        expect(readBack(line, read).state).toBe(read === '' ? 'nothing' : 'soFar');
      }),
    );
    expect(readBack('winver', '  ')).toEqual({ state: 'nothing' });
  });

  it('tells the first character that differs, what it should be and what it is', () => {
    fc.assert(
      fc.property(aLine, fc.nat(), fc.constantFrom('/', '\\', '9', '_', 'q'), (line, any, other) => {
        const at = any % line.length;
        fc.pre(line.charAt(at).toLowerCase() !== other && line.charAt(at) !== ' ');
        const read = `${line.slice(0, at)}${other}${line.slice(at + 1)}`;
        expect(readBack(line, read)).toEqual({
          state: 'different',
          at,
          expected: line.charAt(at),
          found: other,
        });
      }),
    );
  });

  it('tells what is missing in between, and what is too much at the end', () => {
    expect(readBack('reg query', 'regquery')).toEqual({
      state: 'different',
      at: 3,
      expected: ' ',
      found: 'q',
    });
    expect(readBack('winver', 'winver2')).toEqual({ state: 'different', at: 6, expected: '', found: '2' });
  });

  it('takes no letter for another that only looks or behaves alike', () => {
    for (const read of ['\u212a', 'ĸ', 'К']) expect(readBack('k', read)).toMatchObject({ found: read });
    expect(readBack('i', 'İ')).toMatchObject({ state: 'different', found: 'İ' });
    expect(readBack('a', '🙂')).toMatchObject({ state: 'different', found: '🙂' });
  });

  it('takes bent quotation marks and long hyphens for what was pressed', () => {
    expect(readBack(`"a" 'b' -c`, '“a” ‘b’ –c')).toEqual({ state: 'complete' });
  });

  it('never fails, and never calls complete what differs in more than case and blanks around', () => {
    const plain = /^[ -~]*$/;
    fc.assert(
      fc.property(aLine, anyText(60), (line, read) => {
        const { state } = readBack(line, read);
        if (state === 'complete' && plain.test(read)) {
          expect(read.trim().toLowerCase()).toBe(line.toLowerCase());
        }
      }),
    );
  });
});
