import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, sharedParts } from '../../src/build/sharedParts';

const again = (parts: readonly Part[], sources: readonly string[]) =>
  parts
    .map((part) => (typeof part === 'string' ? part : sources[part[0]]?.substr(part[1], part[2])))
    .join('');
const own = (parts: readonly Part[]) => parts.filter((part) => typeof part === 'string').join('');

/** Few characters, so that much is the same by chance; with one of two units. */
const text = fc.array(fc.constantFrom('a', 'b', '😀'), { maxLength: 300 }).map((all) => all.join(''));

describe('What a text shares with others', () => {
  it('is found, and with the rest makes the whole again, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (sources, extra) => {
        const whole = [...extra, ...sources, ...extra].join('');
        const parts = sharedParts(whole, sources);
        expect(again(parts, sources)).toBe(whole);
        expect(again(JSON.parse(JSON.stringify(parts)), sources)).toBe(whole);
      }),
    );
  });

  it('is all of it that is long enough, from its first unit to its last', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 200 }), fc.nat(100), (bytes, cut) => {
        const source = [...bytes].map((byte, at) => String.fromCharCode(0x4e00 + at * 256 + byte)).join('');
        const shared = source.slice(cut, cut + 70);
        const parts = sharedParts(`<<${shared}>>`, ['other', source]);
        expect(parts).toEqual(['<<', [1, cut, 70], '>>']);
      }),
    );
  });

  it('is nothing where they have nothing in common', () => {
    expect(own(sharedParts('x'.repeat(100), ['y'.repeat(100), '']))).toBe('x'.repeat(100));
    expect(sharedParts('', ['y'])).toEqual([]);
  });
});
