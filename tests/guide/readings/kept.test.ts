import { describe, expect, it } from 'vitest';
import { findings } from '../../../src/guide/readings/findings';
import { isCollected, proposalAt, readingsAt } from '../../../src/guide/readings/kept';
import { type Probe, probeSteps } from '../../../src/guide/readings/probes';
import { readEntry } from '../../../src/guide/readings/reading';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { foundIn } from '../../../src/guide/readings/stillFound';
import type { Entry, Read } from '../../../src/guide/session/journal';
import { readJournal } from '../../../src/guide/session/readJournal';
import { reportOf } from '../../../src/guide/session/report';
import { answered, journalOf } from '../../support/journey';
import { atDesk, fixture, fixtures, probeOf } from '../../support/printed';

const at = 1795395600000;
const read = (probe: Probe, given: Partial<Read> = {}): Read => ({
  kind: 'read',
  at,
  step: probeSteps[probe],
  probe,
  lines: ['a line'],
  ...given,
});
const stored = (entry: object) => readJournal(JSON.parse(JSON.stringify([entry]))).journal;

describe('A kept reading', () => {
  it('comes back from the storage as it was', () => {
    for (const entry of [
      read('queryAssistant', { answer: 'running' }),
      read('listCredentials', { answer: 'couldNot', reason: 'notFound', lines: [] }),
      read('listCacheFolders'),
    ])
      expect(stored(entry)).toEqual([entry]);
  });

  it.each<[string, object]>([
    ['of no probe', { probe: 'flushDns' }],
    ['of an inherited name', { probe: 'toString' }],
    ['of no step', { step: 'nowhere' }],
    ['without lines', { lines: undefined }],
    ['with lines that are none', { lines: [1] }],
    ['with a line that is too long', { lines: ['x'.repeat(161)] }],
    ['with too many lines', { lines: Array(13).fill('x') }],
    ['with an answer that its step has not', { answer: 'valid' }],
    ['with a reason that is none', { answer: 'running', reason: 'because' }],
    ['with a reason for no answer', { reason: 'notFound' }],
    ['without a time', { at: 'now' }],
  ])('%s is left out', (_, given) => {
    expect(stored({ ...read('queryAssistant'), ...given })).toEqual([]);
  });

  it.each(fixtures.filter(probeOf))('of %s comes back as well, with what it found', (name) => {
    const probe = probeOf(name) as Probe;
    const reading = readPrinted(probe, fixture(name), atDesk);
    const entry = { ...readEntry(probeSteps[probe], probe, reading), at };
    expect(stored(entry)).toEqual([entry]);
    expect(foundIn([entry]).findings).toEqual(findings.filter((one) => reading.findings?.includes(one)));
  });

  it('answers nothing', () => {
    const journal: Entry[] = [
      ...journalOf(['acquiring', 'ownServer', 'lync2010', 'windows10']),
      read('showTime', { answer: 'clockRight' }),
    ];
    expect(reportOf(journal, 0).steps.map(({ step }) => step)).not.toContain('checkClock');
  });

  it('stands with its step in the report', () => {
    const journal: Entry[] = [
      ...journalOf(['acquiring', 'ownServer', 'lync2010', 'windows10']),
      read('showTime', { answer: 'clockRight', lines: ['10:42'] }),
      read('showTimeZone', { lines: ['UTC'] }),
      answered('checkClock', 'clockRight', 9),
    ];
    expect(reportOf(journal, 0).steps.map((step) => step.read)).toEqual([[], [], [], [], ['10:42', 'UTC']]);
  });
});

describe('The readings at a step', () => {
  it('are the last of each probe', () => {
    const first = read('showTime', { answer: 'clockWrong' });
    const zone = read('showTimeZone');
    const last = read('showTime', { answer: 'clockRight' });
    const journal = [first, zone, read('queryAssistant'), last];
    expect(readingsAt(journal, 'checkClock')).toEqual([zone, last]);
    expect(proposalAt(journal, 'checkClock')).toBe(last);
    expect(readingsAt(journal, 'whichClient')).toEqual([]);
  });

  it('propose nothing where they differ, or tell nothing', () => {
    const journal = [
      read('showTime', { answer: 'clockWrong' }),
      read('showTimeZone', { answer: 'clockRight' }),
    ];
    expect(proposalAt(journal, 'checkClock')).toBeUndefined();
    expect(proposalAt([read('listCacheFolders')], 'resetEndpointCache')).toBeUndefined();
  });

  it('are a collection if the Windows is among them', () => {
    expect(isCollected([read('showTime'), read('queryAssistant')])).toBe(false);
    expect(isCollected([read('showWindows')])).toBe(true);
  });
});
