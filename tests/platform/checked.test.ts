import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedIn, suiteIds } from '../../src/platform/checked';
import { ids } from '../support/checked.mjs';

const build = 'index-abc.js';
const whole = { build, at: 1_795_000_000_000, suites: { units: { passed: 4800, failed: 0 }, voices: null } };
const read = (file: unknown) => checkedIn(JSON.stringify(file), build);

describe('What was checked of a build', () => {
  it('is read as the tests leave it, in the order in which they run', () => {
    expect(read(whole)).toEqual({
      at: whole.at,
      suites: [
        { id: 'units', result: { passed: 4800, failed: 0 } },
        { id: 'voices', result: undefined },
      ],
    });
    expect(Object.values(ids)).toEqual([...suiteIds]);
  });

  it('is nothing where it is about another build, or all was left out', () => {
    expect(read({ ...whole, build: 'index-abd.js' })).toBeNull();
    expect(checkedIn(JSON.stringify({ ...whole, build: '' }), '')).toBeNull();
    expect(read({ ...whole, suites: { voices: null } })).toBeNull();
    expect(read({ ...whole, suites: {} })).toBeNull();
  });

  it('is never more than numbers, whatever lies there', () => {
    const anything = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.string(),
      fc.constant('<!doctype html><title>Wi-Fi'),
    );
    fc.assert(fc.property(anything, (text) => checkedIn(text, build) === null));
    const bent = fc.record({
      build: fc.constant(build),
      at: fc.oneof(fc.nat(), fc.anything()),
      suites: fc.dictionary(fc.oneof(fc.constantFrom(...suiteIds), fc.string()), fc.anything()),
    });
    fc.assert(
      fc.property(bent, (file) => {
        const checked = checkedIn(JSON.stringify(file) ?? '', build);
        for (const { id, result } of checked?.suites ?? []) {
          expect(suiteIds).toContain(id);
          if (result) expect([result.passed, result.failed].every((count) => count >= 0)).toBe(true);
        }
      }),
    );
    expect(checkedIn(JSON.stringify({ ...whole, more: 'x'.repeat(10_000) }), build)).toBeNull();
  });
});
