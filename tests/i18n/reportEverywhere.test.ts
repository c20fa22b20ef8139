import { describe, expect, it } from 'vitest';
import { findings } from '../../src/guide/readings/findings';
import { whereNext } from '../../src/guide/readings/whereNext';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { reportOf } from '../../src/guide/session/report';
import { isOutcome, stepIds, stepInfo } from '../../src/guide/steps';
import type { Language } from '../../src/i18n/language';
import { reportText } from '../../src/i18n/reportText';
import { wordingOf } from '../../src/i18n/wording';
import { situations } from '../support/graph';
import { journalOf } from '../support/journey';
import { strictTexts as t } from './strictTexts';
import { bothLanguages } from './texts';

/** Every id that can't be a word: it has a capital letter in its middle, or a digit. */
const rawIds: ReadonlySet<string> = new Set(
  [
    ...stepIds.flatMap((step) => [step, ...stepInfo(step).answers]),
    ...Object.keys(whereNext),
    ...findings,
  ].filter((id) => /[a-z][A-Z0-9]/.test(id)),
);

/** Everything that can be found at once. */
const besides: readonly Entry[] = [
  {
    kind: 'read',
    at: Date.UTC(2026, 10, 23, 12),
    step: 'checkChain',
    probe: 'verifyChain',
    lines: ['ChainContext.dwErrorStatus = CERT_TRUST_IS_NOT_TIME_VALID (0x1)'],
    findings,
    entries: 256,
  },
];

function written(journal: Journal, language: Language): string {
  const report = reportOf(journal, 0);
  const wording = wordingOf(t[language], t[language], report.facts);
  return reportText(report, wording, [], language);
}

/** What is wrong with a report. */
function faultsOf(text: string): string[] {
  const parts = text.trimEnd().split('\n\n');
  return [
    ...parts.slice(0, -1).flatMap((part) => (part.split('\n').length < 2 ? [`nothing below ${part}`] : [])),
    // The line that is counted is all ids, in every language.
    ...(text.replace(/^sportello .*$/m, '').match(/\w+/g) ?? []).filter((word) => rawIds.has(word)),
    ...(text.match(/\bundefined\b|\bnull\b|\{\{|\[object|[^\S\n]$/m) ?? []),
  ];
}

const turns = bothLanguages.flatMap((language) => [1, 2, 3, 4].map((turn) => [language, turn] as const));

describe('The report after the shortest way to every situation', () => {
  it.each(turns)('has no empty part, no raw id and nothing undefined: %s, %i of 4', (language, turn) => {
    const heads = new Set<string>();
    for (const [index, { step, way }] of situations.entries()) {
      // In parts, so that a slow machine has time for each.
      if (index % 4 !== turn - 1) continue;
      // Before the end both languages take turns: a report of every situation in each takes its time.
      if (!isOutcome(step) && (index >> 2) % 2 === bothLanguages.indexOf(language)) continue;
      const journal = journalOf(way);
      const text = written(index % 3 ? journal : [...journal, ...besides], language);
      const faults = faultsOf(text);
      if (faults.length > 0) expect.fail(`${step} after ${way}: ${faults}\n${text}`);
      for (const part of text.split('\n\n')) heads.add(part.split('\n')[0] ?? '');
    }
    expect(heads).toContain(t[language]('report:parts.next'));
  });

  it('would be caught', () => {
    const [first = ''] = [written([], 'en')];
    expect(faultsOf(first)).toEqual([]);
    expect(faultsOf(first.replace('\n\n', '\n\nEMPTY\n\n'))).toEqual(['nothing below EMPTY']);
    expect(faultsOf(first.replace('\n\n', '\nundefined: 1\n\n'))).toEqual(['undefined']);
    expect(faultsOf(first.replace('\n\n', '\npolicyRoots\n\n'))).toEqual(['policyRoots']);
    expect(rawIds.size).toBeGreaterThan(80);
  });
});
