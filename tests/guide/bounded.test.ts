import { describe, expect, it } from 'vitest';
import { stampOf } from '../../src/guide/session/answer';
import { bounded, longestJournal } from '../../src/guide/session/bounded';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { readJournal } from '../../src/guide/session/readJournal';
import { reportOf } from '../../src/guide/session/report';
import { stampFor } from '../../src/guide/session/stamp';
import { followTrail } from '../../src/guide/session/trail';
import { stepIds } from '../../src/guide/steps';
import { answered, journalOf } from '../support/journey';
import { seededRandom } from '../support/random';
import { RandomSession } from '../support/session';

const at = Date.UTC(2026, 10, 24);
const many = (count: number, entry: (index: number) => Entry): Journal =>
  Array.from({ length: count }, (_, index) => entry(index));

/** A session of an hour in which somebody writes, corrects, ticks and copies over and over; each answer with its stamp, as the page writes them. */
function longSession(seed: number): Journal {
  const session = new RandomSession(seed);
  for (let move = 0; move < 160; move += 1) session.move();
  const random = seededRandom(seed);
  return session.journal.flatMap((entry, index): Entry[] => {
    const stamp = entry.kind === 'answered' ? stampOf(session.journal, index) : undefined;
    const own = stamp && entry.kind === 'answered' ? { ...entry, stamp } : entry;
    const again = entry.kind === 'answered' || entry.kind === 'tookBack' ? [] : [{ ...entry }, { ...entry }];
    const step = random.pick(stepIds);
    return [
      own,
      ...again,
      { kind: 'noted', at: entry.at, step, note: `${random.below(9)}` },
      { kind: 'noted', at: entry.at, step, note: `${random.below(9)}` },
      {
        kind: 'gave',
        at: entry.at,
        input: random.pick(['thumbprint', 'address', 'serialNumber']),
        value: 'a9'.repeat(20),
      },
      { kind: 'did', at: entry.at, step: 'resetEndpointCache', act: 'selectFolder' },
    ];
  });
}

/** All that a report says, but for places in the journal and how often a line was copied. */
const told = (journal: Journal): unknown =>
  JSON.parse(
    JSON.stringify(reportOf(journal, 0), (name, value) =>
      ['last', 'index', 'copies'].includes(name) ? undefined : value,
    ),
  );

const deedsIn = (journal: Journal) => reportOf(journal, 0).changes.length;

describe('A journal that is not too long', () => {
  it('stays as it is', () => {
    const journal = many(longestJournal, (index) => ({
      kind: 'noted',
      at: at + index,
      step: 'flushDns',
      note: `${index}`,
    }));
    expect(bounded(journal)).toBe(journal);
  });
});

describe('A journal that is too long', () => {
  it('says the same in fewer entries: report, trail, and the next name', () => {
    let shorter = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const journal = longSession(seed);
      const short = bounded(journal);
      expect(journal.length).toBeGreaterThan(longestJournal);
      shorter += journal.length - short.length;
      expect(told(short), `seed ${seed}`).toEqual(told(journal));
      expect(followTrail(short), `seed ${seed}`).toEqual(followTrail(journal));
      for (const step of stepIds) expect(stampFor(short, step, at)).toBe(stampFor(journal, step, at));
    }
    expect(shorter).toBeGreaterThan(20_000);
  });

  const way = journalOf([
    'acquiring',
    'ownServer',
    'lync2013',
    'windows10',
    'clockRight',
    'recent',
    'unsolved',
    'unsolved',
  ]);
  const endless: [string, (index: number) => Entry][] = [
    [
      'notes',
      (index) => ({
        kind: 'noted',
        at: at + index,
        step: stepIds[index % 20] ?? 'flushDns',
        note: `note ${index}`,
      }),
    ],
    [
      'values',
      (index) => ({ kind: 'gave', at: at + index, input: 'address', value: `user${index}@example.com` }),
    ],
    [
      'readings',
      (index) => ({
        kind: 'read',
        at: at + index,
        step: 'checkClock',
        probe: 'showTime',
        lines: [`line ${index}`],
      }),
    ],
    ['ticks', (index) => ({ kind: 'did', at: at + index, step: 'resetEndpointCache', act: 'selectFolder' })],
    [
      'changes of mind',
      (index) =>
        index % 2
          ? { kind: 'tookBack', at: at + index, step: 'whichClient' }
          : { ...answered('whichClient', index % 4 ? 'lync2010' : 'lync2013'), at: at + index },
    ],
    [
      'deeds',
      (index) =>
        index % 2
          ? { kind: 'tookBack', at: at + index, step: 'resetEndpointCache' }
          : {
              ...answered('resetEndpointCache', 'unsolved'),
              at: at + index,
              stamp: `20261123-1042-${index % 999}`,
            },
    ],
    ['deeds without a name', (index) => ({ ...answered('resetEndpointCache', 'unsolved'), at: at + index })],
    [
      'noted deeds',
      (index) =>
        index % 2
          ? { kind: 'gave', at: at + index, input: 'thumbprint', value: 'a9'.repeat(20) }
          : { ...answered('deleteCertificate', 'unsolved'), at: at + index },
    ],
    [
      'lines',
      (index) => ({
        kind: 'copied',
        at: at + index,
        step: 'resetEndpointCache',
        command: 'setFolderAside',
        carrier: 'cmd',
        stamp: `20261123-1042-${index % 999}`,
        values: { address: `user${index}@example.com` },
      }),
    ],
    [
      'things put back',
      (index) => ({
        kind: 'putBack',
        at: at + index,
        step: 'resetEndpointCache',
        stamp: '20261123-1042',
        result: 'done',
      }),
    ],
  ];

  it.each(endless)('of 20,000 %s keeps the answers that stand, and of the rest what counts', (_, entry) => {
    const { journal, leftOut, isShortened } = readJournal([...way, ...many(20_000, entry)]);
    expect(isShortened).toBe(true);
    expect(leftOut).toBe(0);
    expect(journal.length).toBeLessThanOrEqual(longestJournal);
    expect(journal[0]).toEqual(way[0]);
    expect(journal.at(-1)).toEqual(entry(19_999));
    expect(followTrail(journal).step).toBe(followTrail([...way, entry(19_998), entry(19_999)]).step);
    expect(JSON.stringify(reportOf(journal, 0)).length).toBeLessThan(500_000);
  });

  it('loses nothing that was done to the PC among 20,000 notes', () => {
    const journal = [
      ...many(10_000, endless[0]?.[1] as never),
      ...way,
      ...many(10_000, endless[0]?.[1] as never),
    ];
    expect(deedsIn(bounded(journal))).toBe(deedsIn(way));
    expect(deedsIn(way)).toBeGreaterThan(0);
  });
});
