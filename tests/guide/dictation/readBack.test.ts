import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../../src/guide/dictation/readBack';
import { acceptedValues, anyText } from '../../support/values';

const line = 'reg query "HKLM\\SOFTWARE"';

describe('What a caller reads back', () => {
  it.each([
    ['', { state: 'nothing' }],
    ['   ', { state: 'nothing' }],
    ['reg', { state: 'soFar' }],
    [line, { state: 'complete' }],
    [`  ${line} `, { state: 'complete' }],
    [line.toLowerCase(), { state: 'complete' }],
    ['reg query “HKLM\\SOFTWARE”', { state: 'complete' }],
    ['reg  query', { state: 'different', at: 4, expected: 'q', found: ' ' }],
    ['reg query "HKLM/', { state: 'different', at: 15, expected: '\\', found: '/' }],
    [`${line}x`, { state: 'different', at: line.length, expected: '', found: 'x' }],
    ['🙂', { state: 'different', at: 0, expected: 'r', found: '🙂' }],
  ])('%j is compared as it comes', (typed, result) => {
    expect(readBack(line, typed)).toEqual(result);
  });

  it('is complete where it is the text, and right so far wherever it stops', () => {
    fc.assert(
      fc.property(acceptedValues.address, fc.nat(), (address, cut) => {
        const part = address.slice(0, cut % (address.length + 1));
        const { state } = readBack(address, part);
        return part === address ? state === 'complete' : state === (part === '' ? 'nothing' : 'soFar');
      }),
    );
  });

  it('that differs somewhere is said to differ there', () => {
    fc.assert(
      fc.property(acceptedValues.serialNumber, fc.nat(), (value, place) => {
        const at = place % value.length;
        const result = readBack(value, `${value.slice(0, at)}#${value.slice(at + 1)}`);
        return result.state === 'different' && result.at === at && result.found === '#';
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText(60), (typed) => Boolean(readBack(line, typed).state)));
  });
});
