import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../src/guide/handover/reportFile';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { reportOf } from '../../src/guide/session/report';
import { maskedFile, maskFor } from '../../src/i18n/masked';
import { reportFile } from '../../src/i18n/reportFile';
import { reportText } from '../../src/i18n/reportText';
import { wordingOf } from '../../src/i18n/wording';
import { situations } from '../support/graph';
import { journalOf } from '../support/journey';
import { strictTexts as t } from './strictTexts';
import { bothLanguages } from './texts';

const now = Date.UTC(2026, 10, 23, 15);
const way =
  situations.find(({ step, way: long }) => step === 'escalateComputer' && long.length > 14)?.way ?? [];
const secrets = [
  'first.last@example.com',
  'Firstname',
  "O'Lastname",
  'PC-0042',
  'sip.example.com',
  'other.person@example.org',
  'FILESERVER',
  '+39 0471 000000',
];
const given: Entry[] = [
  { kind: 'gave', at: now, input: 'address', value: 'first.last@example.com' },
  { kind: 'gave', at: now, input: 'person', value: "Firstname O'Lastname" },
  { kind: 'gave', at: now, input: 'pcName', value: 'PC-0042' },
  { kind: 'gave', at: now, input: 'callBack', value: '+39 0471 000000' },
  { kind: 'gave', at: now, input: 'serverName', value: 'sip.example.com' },
  { kind: 'noted', at: now, step: 'checkClock', note: 'Firstname says pc-0042 is slow' },
  {
    kind: 'noted',
    at: now,
    step: 'flushDns',
    note: 'wrote to other.person@example.org from \\\\FILESERVER\\x',
  },
  {
    kind: 'read',
    at: now,
    step: 'checkChain',
    probe: 'verifyChain',
    lines: ['Subject: CN=sip.example.com', 'NAME=lyncdiscover.example.net', 'version 16.0.4678.1000'],
  },
];
const journal: Journal = [...journalOf(way), ...given];
const contacts = ['Help desk · help@example.com'];

describe.each(bothLanguages)('What is hidden in %s', (language) => {
  const report = reportOf(journal, now);
  const wording = wordingOf(t[language], t[language], report.facts);
  const text = reportText(report, wording, contacts, language);

  it('is all that tells who and which machine it is, and nothing else', () => {
    const mask = maskFor(report, t[language], contacts);
    const shown = mask(text);
    for (const secret of secrets) expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(shown).not.toContain('lyncdiscover.example.net');
    expect(shown).toContain('help@example.com');
    expect(shown).toContain('16.0.4678.1000');
    expect(shown.split('\n').length).toBe(text.split('\n').length);
    expect([...mask.hidden.keys()].sort()).toEqual(['address', 'callBack', 'pcName', 'person', 'serverName']);
    expect(mask.hidden.get('pcName')).toBeGreaterThan(1);
  });

  it('is hidden in a file too, in whatever part of it', () => {
    const mask = maskFor(report, t[language], contacts);
    const file = reportFile(report, journal, wording, contacts, language, language, now);
    expect(JSON.stringify(file)).toContain('first.last@example.com');
    const shown = JSON.stringify(maskedFile(file, mask)).toLowerCase();
    for (const secret of secrets) expect(shown).not.toContain(secret.toLowerCase());
    expect(shown).toContain('help@example.com');
  });

  it('leaves the ids of a file alone, whatever somebody is called', () => {
    const called: Entry = { kind: 'gave', at: now, input: 'person', value: 'Unsolved Other' };
    const named = [...journal, called];
    const of = reportOf(named, now);
    const file = reportFile(of, named, wording, contacts, language, language, now);
    const shown = maskedFile(file, maskFor(of, t[language], contacts));
    expect(shown.steps.map(({ id, answer }) => [id, answer])).toEqual(
      file.steps.map(({ id, answer }) => [id, answer]),
    );
    expect(readReportFile(JSON.stringify(shown))?.journal.length).toBeGreaterThan(journalOf(way).length);
  });

  it.each([
    ['Call her on 0471 123456', '0471 123456'],
    ['richiamare 333 1234567.', '333 1234567'],
    ['risponde allo 06/12345678', '06/12345678'],
    ['+39 0471 12 34 56 until 5', '+39 0471 12 34 56'],
    ['tel:+44 20 7946 0000', '+44 20 7946 0000'],
  ])('is a telephone number in a note: %s', (note, number) => {
    const plain = reportOf(journalOf(way), now);
    const mask = maskFor(plain, t[language], []);
    expect(mask(note)).not.toContain(number);
    expect([...mask.hidden.keys()]).toEqual(['callBack']);
  });

  it.each([
    '01/12/2026 10:42:11',
    '01.12.2026 10:42',
    '2026-12-01T03:12:45',
    'sportello-cryptography-20261201-0448.reg',
    '16.0.4678.1000',
    'KB2604176 and KB 3115087',
    '0x80090016',
    '1a0000000442c7f7e28be5a3',
    '8f43288ad272f3103b6fb1428485ea3014c0bcfe',
    '{3F2504E0-4F89-41D3-9A0C-0305E82C3301}',
    '09:00–10:42, 102 minutes',
  ])('is no number of another kind: %s', (text) => {
    const mask = maskFor(reportOf(journalOf(way), now), t[language], []);
    expect(mask(text)).toBe(text);
  });

  it('is the number of a field that also tells when, and a name without what is an ordinary word', () => {
    const told: Entry[] = [
      { kind: 'gave', at: now, input: 'callBack', value: '12 34 56 78, dopo le 14' },
      { kind: 'gave', at: now, input: 'person', value: 'Prima Della Seconda' },
    ];
    const mask = maskFor(reportOf([...journalOf(way), ...told], now), t[language], []);
    expect(mask('chiamare 12 34 56 78')).not.toContain('34');
    expect(mask('Nome della Seconda del computer, e Prima')).toMatch(
      /^Nome della \[.+\] del computer, e \[.+\]$/,
    );
  });

  it('is nothing where nothing of it was given', () => {
    const plain = reportOf(journalOf(way), now);
    const mask = maskFor(plain, t[language], []);
    const whole = reportText(plain, wording, [], language);
    expect(mask(whole)).toBe(whole);
    for (const { way: any } of situations) {
      const of = reportOf(journalOf(any), now);
      const written = reportText(of, wordingOf(t[language], t[language], of.facts), [], language);
      expect(mask(written)).toBe(written);
    }
    expect(mask.hidden.size).toBe(0);
  });
});

it('What was given is taken as it is written, whatever signs it has', () => {
  const odd: Entry[] = [{ kind: 'gave', at: now, input: 'person', value: 'A(b)*[c] $& .+' }];
  const report = reportOf([...journalOf(way), ...odd], now);
  const wording = wordingOf(t.en, t.en, report.facts);
  const mask = maskFor(report, t.en, []);
  expect(mask(reportText(report, wording, [], 'en'))).not.toContain('A(b)*[c]');
});
