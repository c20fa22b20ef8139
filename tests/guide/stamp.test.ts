import { describe, expect, it } from 'vitest';
import { buildCommand } from '../../src/guide/commands/commands';
import { nothingKnown } from '../../src/guide/facts';
import type { Entry, Journal, PutBackResult } from '../../src/guide/session/journal';
import { readJournal } from '../../src/guide/session/readJournal';
import { stampFor } from '../../src/guide/session/stamp';
import { answered } from '../support/journey';
import { typicalValues } from '../support/values';

const begun = new Date(2026, 10, 23, 9, 5).getTime();
const at = (time: number): Entry => ({ kind: 'tookBack', at: time, step: 'whichError' });
const tried = (answer: 'solved' | 'unsolved' | 'couldNot') => answered('resetEndpointCache', answer);
const putBack = (result: PutBackResult): Entry => ({
  kind: 'putBack',
  at: begun,
  step: 'resetEndpointCache',
  result,
});

describe('A stamp', () => {
  it('is the local time of the beginning, whenever it is asked for', () => {
    expect(stampFor([at(begun)], 'resetEndpointCache', begun + 7_200_000)).toBe('20261123-0905');
    expect(stampFor([], 'resetEndpointCache', begun)).toBe('20261123-0905');
  });

  it.each<[string, Journal, string]>([
    ['could not be done', [tried('couldNot')], ''],
    ['was done once', [tried('unsolved')], '-2'],
    ['was done twice, and put off once', [tried('unsolved'), tried('couldNot'), tried('solved')], '-3'],
  ])('counts on where the step %s', (_, entries, counter) => {
    expect(stampFor([at(begun), ...entries], 'resetEndpointCache', 0)).toBe(`20261123-0905${counter}`);
    expect(stampFor([at(begun), ...entries], 'backUpRegistry', 0)).toBe('20261123-0905');
  });

  it.each<[string, Journal, string]>([
    ['put back', [putBack('done')], '-3'],
    ['not put back', [putBack('couldNot'), putBack('notNeeded')], '-2'],
  ])('counts on where the step was %s', (_, entries, counter) => {
    const journal = [at(begun), tried('unsolved'), ...entries];
    expect(stampFor(journal, 'resetEndpointCache', 0)).toBe(`20261123-0905${counter}`);
  });

  it('of the registry stays that of the one copy that was made before the first change', () => {
    const again = answered('removeGuidBraces', 'unsolved');
    const back: Entry = { kind: 'putBack', at: begun, step: 'removeGuidBraces', result: 'done' };
    const journal = [at(begun), again, back, again];
    expect(stampFor(journal, 'removeGuidBraces', 0)).toBe(stampFor([at(begun)], 'backUpRegistry', 0));
  });

  it.each([
    ['before 1970', -1],
    ['in the year 9999', Date.UTC(9999, 5, 1)],
    ['in the year 12026', Date.UTC(12026, 10, 23)],
    ['beyond all calendars', 1e300],
    ['of the year 900', Date.UTC(900, 0, 1)],
    ['of half a millisecond', 0.5],
  ])('is one that commands take, or the entry is not kept, for a stored time %s', (_, time) => {
    const { journal } = readJournal([at(time)]);
    const stamp = stampFor(journal, 'resetEndpointCache', begun);
    expect(() =>
      buildCommand('setFolderAside', 'cmd', { facts: nothingKnown, values: typicalValues, stamp }),
    ).not.toThrow();
  });

  it('is one that commands take even after a thousand attempts', () => {
    const stamp = stampFor(
      [at(begun), ...Array<Entry>(1200).fill(tried('unsolved'))],
      'resetEndpointCache',
      0,
    );
    expect(() =>
      buildCommand('setFolderAside', 'cmd', { facts: nothingKnown, values: typicalValues, stamp }),
    ).not.toThrow();
  });
});
