import { describe, expect, it } from 'vitest';
import SameReason from './sameReason.mjs';

const dead = {
  status: 'failed',
  error: { message: 'page.goto: Target page, context or browser has been closed' },
} as const;
const deadLater = {
  status: 'failed',
  error: {
    message:
      '\u001b[31mError: expect(locator).toBeVisible() failed\u001b[39m\n\nError: Target page, context or browser has been closed\nBrowser logs:',
  },
} as const;
const wrong = { status: 'failed', error: { message: 'Error: expect(received).toBe(expected)' } } as const;
const fine = { status: 'passed' } as const;
const left = { status: 'skipped' } as const;

/** Ends these tests one after the other, each under a name of its own unless it is given one, and tells what was said. */
function said(
  results: readonly Parameters<SameReason['onTestEnd']>[1][],
  idOf = (index: number) => `test ${index}`,
) {
  const sentences: string[] = [];
  let stopped = 0;
  const reporter = new SameReason({ stop: () => (stopped += 1), say: (text) => sentences.push(text) });
  for (const [index, result] of results.entries()) reporter.onTestEnd({ id: idOf(index) }, result);
  expect(stopped).toBe(sentences.length);
  return sentences;
}

const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one);

describe('A run is ended', () => {
  it('once, by the tenth test that fails for the same reason from the first on, whatever call met it', () => {
    const sentences = said([...times(5, dead), ...times(20, deadLater)]);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('Target page, context or browser has been closed');
    expect(sentences[0]?.trim()).not.toContain('\n');
  });

  it('also where tests were left out before and between', () => {
    expect(said([left, ...times(5, dead), left, ...times(5, dead)])).toHaveLength(1);
  });

  it('not by nine, and not by ten tries of the same test', () => {
    expect(said(times(9, dead))).toEqual([]);
    expect(said(times(30, dead), (index) => `test ${index % 3}`)).toEqual([]);
  });

  it('not where one passes, or fails for another reason, before ten have failed', () => {
    for (const other of [fine, wrong]) {
      expect(said([...times(9, dead), other, ...times(9, dead)])).toEqual([]);
      expect(said([...times(9, dead), other, ...times(20, dead)])).toHaveLength(1);
    }
  });
});
