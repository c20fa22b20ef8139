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

  it('is nothing where nothing of it was given', () => {
    const plain = reportOf(journalOf(way), now);
    const mask = maskFor(plain, t[language], []);
    const whole = reportText(plain, wording, [], language);
    expect(mask(whole)).toBe(whole);
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
