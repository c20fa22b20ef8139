import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/guide/session/report';
import { reportText } from '../../src/i18n/reportText';
import { reportThatFits } from '../../src/i18n/shortReport';
import { wordingOf } from '../../src/i18n/wording';
import { longestMailLink, mailLink } from '../../src/platform/carriers';
import { fitsInCode } from '../../src/ui/outcome/qrPath';
import { situations } from '../support/graph';
import { journalOf } from '../support/journey';
import { strictTexts as t } from './strictTexts';
import { bothLanguages } from './texts';

const fitsInMail = (text: string) =>
  (mailLink('user@example.com', 'x'.repeat(160), text) ?? '').length <= longestMailLink;
const contacts = ['Help desk · +39 000 000000 · help@example.com · 9–17'];

/** A report of every situation takes too long: these come from everywhere in the guide. */
const some = situations.filter((_, index) => index % 12 === 0);

describe('The report for a carrier that takes no more than so much', () => {
  it.each(bothLanguages)(
    'fits after the shortest way to every situation, and says what is missing: %s',
    (language) => {
      let cut = 0;
      let whole = 0;
      for (const { way } of some) {
        const report = reportOf(journalOf(way), 0);
        const wording = wordingOf(t[language], t[language], report.facts);
        const given = [report, wording, contacts, language] as const;
        const full = reportText(...given);
        for (const fits of [fitsInCode, fitsInMail]) {
          const { text, leftOut } = reportThatFits(fits, ...given) ?? { text: '', leftOut: [] };
          expect(fits(text)).toBe(true);
          expect(text.split('\n').slice(0, 2)).toEqual(full.split('\n').slice(0, 2));
          expect(text.split('\n').slice(-2)).toEqual(full.split('\n').slice(-2));
          if (leftOut.length === 0) {
            whole += 1;
            expect(text).toBe(full);
            continue;
          }
          cut += 1;
          expect(leftOut.filter((head) => !full.includes(`\n\n${head}\n`))).toEqual([]);
          expect(leftOut.filter((head) => text.includes(`\n\n${head}\n`))).toEqual([]);
          // Whatever is there is there to its end.
          const lines = new Set(withoutNumbers(full).split('\n'));
          const others = withoutNumbers(text)
            .split('\n')
            .filter((line) => !lines.has(line));
          expect(others).toEqual([t[language]('report:short', { parts: leftOut.join('; ') })]);
          expect(text).not.toMatch(/\{\{|undefined|\n\n\n/);
        }
      }
      expect(Math.min(cut, whole)).toBeGreaterThan(30);
    },
  );

  it('leaves out no more than it must', () => {
    const report = reportOf(journalOf(situations.at(-1)?.way ?? []), 0);
    const wording = wordingOf(t.it, t.it, report.facts);
    const within = (most: number) =>
      reportThatFits((text) => text.length <= most, report, wording, contacts, 'it')?.leftOut.length;
    let before = 0;
    for (let most = 6000; within(most) !== undefined; most -= 50) {
      const now = within(most) ?? 0;
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(before).toBeGreaterThan(5);
    expect(within(20)).toBeUndefined();
  });
});

/** Without what leads to the numbered commands, which a short report leaves out. */
const withoutNumbers = (text: string) =>
  text.replace(/; [^;\n]*?(?:comando|comandi|command|commands) [\d, ]+$/gm, '');
