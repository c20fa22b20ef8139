import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestDecision } from '../../src/build/smallestDecision';
import { decide } from '../../src/guide/decision';
import { type Client, type Facts, nothingKnown, type Windows } from '../../src/guide/facts';

const clients: Client[] = ['lync2010', 'lync2013', 'sfb2016', 'later', 'unknown'];
const systems: Windows[] = ['windows10', 'windows7', 'windowsXp', 'unknown'];
const every: Facts[] = [true, false].flatMap((verifying) =>
  clients.flatMap((client) => systems.map((windows) => ({ ...nothingKnown, verifying, client, windows }))),
);
const told = (result: (facts: Facts) => unknown) =>
  smallestDecision(every.map((facts) => ({ facts, result: result(facts) })));

describe('What depends on what', () => {
  it('is found: it holds in each of the cases, whatever they are', () => {
    const results = fc.array(fc.integer({ min: 0, max: 3 }), {
      minLength: every.length,
      maxLength: every.length,
    });
    fc.assert(
      fc.property(results, (given) => {
        const cases = every.map((facts, index) => ({ facts, result: given[index] as number }));
        const decision = smallestDecision(cases);
        expect(cases.filter(({ facts, result }) => decide(decision, facts) !== result)).toEqual([]);
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it('is said by what it depends on alone', () => {
    expect(told(() => 'same')).toBe('same');
    expect(told(({ client }) => (client === 'lync2010' ? 9 : 11))).toEqual({
      by: 'client',
      usual: 11,
      others: { lync2010: 9 },
    });
  });

  it('is said by one line where one is enough, and then the other fact', () => {
    const decision = told(({ client, windows }) => {
      if (client === 'lync2010') return 'first';
      return windows === 'windowsXp' ? 'old' : 'new';
    });
    expect(decision).toEqual({
      by: 'client',
      others: { lync2010: 'first' },
      usual: { by: 'windows', usual: 'new', others: { windowsXp: 'old' } },
    });
  });

  it('is refused where the same facts have two results, or there is no case', () => {
    expect(() => smallestDecision([])).toThrow();
    const facts = nothingKnown;
    expect(() => smallestDecision([1, 2].map((result) => ({ facts, result })))).toThrow();
  });
});
