import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathsOf } from '../../src/platform/breaths';

const longest = 180;
const clause = 'una frase che va avanti senza mai fermarsi';

describe('The breaths of a sentence', () => {
  it('are one where it is short', () => {
    expect(breathsOf('Chiuda Outlook, e poi Lync: la X non basta.')).toEqual([
      'Chiuda Outlook, e poi Lync: la X non basta.',
    ]);
  });

  it.each([',', ';', ':'])('end at a "%s" where it is long', (sign) => {
    const breaths = breathsOf(`${Array(8).fill(clause).join(`${sign} `)}.`);
    expect(breaths.length).toBeGreaterThan(1);
    for (const breath of breaths.slice(0, -1)) expect(breath.trimEnd().endsWith(sign)).toBe(true);
  });

  it('end between words where nothing divides them', () => {
    const words = Array(80).fill('parola').join(' ');
    const breaths = breathsOf(words);
    expect(breaths.length).toBeGreaterThan(1);
    expect(breaths.flatMap((breath) => breath.trim().split(' ')).every((word) => word === 'parola')).toBe(
      true,
    );
  });

  it('lose nothing, add nothing and are never too long, whatever the text', () => {
    const text = fc.array(
      fc.constantFrom('a', 'bella', ' ', '  ', ',', ';', ':', '.', 'x'.repeat(400), '\n', '«è»'),
      {
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const breaths = breathsOf(parts.join(''));
        expect(breaths.join('')).toBe(parts.join(''));
        for (const breath of breaths) expect(breath.length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
