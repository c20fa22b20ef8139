import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it, vi } from 'vitest';
import { isFree } from '../../src/guide/commands/inputs';
import { readReportFile } from '../../src/guide/handover/reportFile';
import { findings } from '../../src/guide/readings/findings';
import { whereNext } from '../../src/guide/readings/whereNext';
import { stampOf } from '../../src/guide/session/answer';
import { countLine } from '../../src/guide/session/countLine';
import {
  acceptedInputs,
  type Entry,
  type InputsGiven,
  type Journal,
  noteAt,
} from '../../src/guide/session/journal';
import { reportOf } from '../../src/guide/session/report';
import { followTrail } from '../../src/guide/session/trail';
import { stepIds, stepInfo } from '../../src/guide/steps';
import { callerParts } from '../../src/i18n/callerText';
import type { Language } from '../../src/i18n/language';
import { markdownOf } from '../../src/i18n/markdown';
import { maskedFile, maskFor } from '../../src/i18n/masked';
import { reportFile } from '../../src/i18n/reportFile';
import { longestOneLine, reportParts, textOf } from '../../src/i18n/reportText';
import { wordingOf } from '../../src/i18n/wording';
import { situations } from '../support/graph';
import { bent, hostileText } from '../support/hostile';
import { journalOf } from '../support/journey';
import { seededRandom } from '../support/random';
import { RandomSession } from '../support/session';
import { typicalValues } from '../support/values';
import { strictTexts as t } from './strictTexts';
import { bothLanguages } from './texts';

const now = Date.UTC(2026, 10, 23, 15);
const schema = JSON.parse(readFileSync(new URL('../../public/report.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({
  allErrors: true,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ },
});
const fits = ajv.compile(schema);

/** Every id that can't be a word: it has a capital letter in its middle, or a digit. */
const rawIds: ReadonlySet<string> = new Set(
  [
    ...stepIds.flatMap((step) => [step, ...stepInfo(step).answers]),
    ...Object.keys(whereNext),
    ...findings,
  ].filter((id) => /[a-z][A-Z0-9]/.test(id)),
);

function renderings(journal: Journal, language: Language) {
  const report = reportOf(journal, now);
  const wording = wordingOf(t[language], t[language], report.facts);
  const note = reportParts(report, wording, [], language);
  const caller = callerParts(report, wording, [], language);
  return {
    texts: { note: textOf(note), caller: textOf(caller) },
    markdown: { note: markdownOf(note), caller: markdownOf(caller) },
    file: JSON.stringify(reportFile(report, journal, wording, [], language, language, now), undefined, 2),
    report,
  };
}

function withoutSecret({ machineGuid: _, ...others }: InputsGiven): InputsGiven {
  return others;
}

/** What is wrong with a rendering that people read. */
function faultsOf(text: string): string[] {
  const said = text.replace(/^(?:- )?sportello .*$/m, '');
  return [
    ...(said.match(/\w+/g) ?? []).filter((word) => rawIds.has(word)),
    ...(text.match(/\bundefined\b|\bnull\b|\{\{|\[object|[^\S\n]$|\n\n\n/m) ?? []),
  ];
}

/** A heading with nothing below it. */
const emptyParts = (text: string) =>
  text
    .trimEnd()
    .split('\n\n')
    .filter((part) => /^\p{Lu}[\p{Lu} ()':,]+$/u.test(part));

describe.each(bothLanguages)('After the shortest way to every situation, in %s,', (language) => {
  // In four parts, none of which takes a slow machine too long.
  it.each([0, 1, 2, 3])(
    'both renderings are whole in every format, and the file goes on from there: %s',
    (quarter) => {
      const some = situations.filter((_, index) => index % 4 === quarter);
      expect(some.length).toBeGreaterThan(1000);
      for (const { step, way } of some) {
        const journal = journalOf(way);
        const { texts, markdown, file } = renderings(journal, language);
        for (const text of [texts.note, texts.caller, markdown.note, markdown.caller]) {
          const faults = faultsOf(text);
          if (faults.length > 0) expect.fail(`${step} after ${way}: ${faults}\n${text}`);
        }
        expect([...emptyParts(texts.note), ...emptyParts(texts.caller)]).toEqual([]);
        if (journal.length === 0) continue;
        if (!fits(JSON.parse(file))) expect.fail(`${step}: ${ajv.errorsText(fits.errors)}`);
        expect(readReportFile(file)?.journal).toEqual(journal);
      }
    },
  );
});

describe('A report as a file', () => {
  it('fits its schema and goes on from where any session stands, but for what must not leave the PC', () => {
    const { machineGuid } = typicalValues;
    let secrets = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const session = new RandomSession(seed);
      for (let move = 0; move < 50; move += 1) session.move();
      const { journal } = session;
      const isTold = ({ kind, ...entry }: Entry) =>
        kind === 'gave' && 'value' in entry && entry.value === machineGuid && isFree(entry.input);
      if (journal.length === 0 || journal.some(isTold)) continue;
      if (JSON.stringify(journal).includes(machineGuid)) secrets += 1;
      const { file } = renderings(journal, bothLanguages[seed % 2] ?? 'it');
      if (!fits(JSON.parse(file))) expect.fail(ajv.errorsText(fits.errors));
      expect(file).not.toContain(machineGuid);
      const found = readReportFile(file)?.journal ?? [];
      expect(followTrail(found)).toEqual(followTrail(journal));
      const spared = ({ kind }: Entry) => kind !== 'gave' && kind !== 'copied' && kind !== 'noted';
      expect(found.filter(spared)).toEqual(journal.filter(spared));
      for (const { step } of followTrail(journal).answered)
        expect(noteAt(found, step)).toBe(noteAt(journal, step));
      expect(acceptedInputs(found)).toEqual(withoutSecret(acceptedInputs(journal)));
      const titled = JSON.parse(file) as { line: string };
      expect(titled.line.length).toBeLessThanOrEqual(longestOneLine);
    }
    expect(secrets).toBeGreaterThan(10);
  });

  it('holds of notes and fields what was written last, and nothing that was replaced or taken out', () => {
    const journal: Journal = [
      ...journalOf(situations[900]?.way ?? []),
      { kind: 'gave', at: now, input: 'person', value: 'First name' },
      { kind: 'gave', at: now, input: 'person', value: 'Second name' },
      { kind: 'gave', at: now, input: 'address', value: 'first@example.com' },
      { kind: 'gave', at: now, input: 'address', value: 'not yet whole' },
      { kind: 'noted', at: now, step: 'whichError', note: 'first note' },
      { kind: 'noted', at: now, step: 'whichError', note: 'password: Winter2026!' },
    ];
    const { file } = renderings(journal, 'en');
    expect(file).toContain('Second name');
    expect(file).not.toMatch(/First name|first@|not yet|first note|Winter/);
  });

  it('calls what was kept as it was called, wherever the session goes on and whatever was typed first', () => {
    const first: Journal = ['today', 'thisWeek'].map((value, minute) => ({
      kind: 'gave',
      at: Date.UTC(2026, 10, 22, 23, 58 + minute),
      input: 'since',
      value,
    }));
    const keptIn = (journal: Journal) => reportOf(journal, now).changes.map(({ preserved }) => preserved);
    let kept = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      vi.stubEnv('TZ', 'UTC');
      const session = new RandomSession(seed);
      for (let move = 0; move < 50; move += 1) session.move();
      const plain = [...first, ...session.journal];
      const journal = plain.map((entry, index) => {
        const stamp = stampOf(plain, index);
        return entry.kind === 'answered' && stamp ? { ...entry, stamp } : entry;
      });
      const report = reportOf(journal, now);
      const wording = wordingOf(t.it, t.it, report.facts);
      const file = reportFile(report, journal, wording, [], 'it', 'it', now);
      const hidden = maskedFile(file, maskFor(report, t.it, []));
      const read = [file, hidden].map((one) => readReportFile(JSON.stringify(one))?.journal ?? []);
      const names = keptIn(journal).map((some) => some.filter(({ what }) => what === 'file'));
      kept += names.flat().length;
      vi.stubEnv('TZ', seed % 2 ? 'Asia/Kolkata' : 'UTC');
      for (const other of [journal, ...read])
        expect(keptIn(other).map((some) => some.filter(({ what }) => what === 'file'))).toEqual(names);
    }
    vi.unstubAllEnvs();
    expect(kept).toBeGreaterThan(20);
  });

  it('is refused where it is something else, and bent as it may be never more than the guide knows', () => {
    expect(readReportFile('')).toBeUndefined();
    expect(readReportFile('null')).toBeUndefined();
    expect(readReportFile('{"format":"sportello-report-1"}')).toBeUndefined();
    expect(readReportFile('{"format":"sportello-report-2","journal":[]}')).toBeUndefined();
    expect(readReportFile(`"${'x'.repeat(2_000_000)}"`)).toBeUndefined();
    const random = seededRandom(23);
    const { file } = renderings(journalOf(situations[1500]?.way ?? []), 'it');
    let read = 0;
    for (let count = 0; count < 2000; count += 1) {
      const found = readReportFile(JSON.stringify(bent(JSON.parse(file), random)) ?? '');
      if (!found) continue;
      read += 1;
      for (const text of [found.guideVersion, found.leftBy ?? ''])
        expect(text).not.toMatch(/[\n\u202e\u200b]/);
      expect(() => reportOf(found.journal, now)).not.toThrow();
    }
    expect(read).toBeGreaterThan(100);
    for (let count = 0; count < 500; count += 1) expect(readReportFile(hostileText(random))).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('The words for who has the problem', () => {
  it('say nothing that was typed, but for the number of the ticket', () => {
    const way = situations.find(({ step }) => step === 'escalateComputer')?.way ?? [];
    const given: Entry[] = [
      { kind: 'gave', at: now, input: 'person', value: 'A name' },
      { kind: 'gave', at: now, input: 'address', value: 'user@example.com' },
      { kind: 'gave', at: now, input: 'ticket', value: 'T-4711' },
      { kind: 'noted', at: now, step: 'checkClock', note: 'a note' },
    ];
    const { caller } = renderings([...journalOf(way), ...given], 'en').texts;
    expect(caller).toContain('T-4711');
    expect(caller).not.toMatch(/A name|user@|a note/);
  });
});

describe('A report as Markdown', () => {
  it('takes nothing that was typed for a sign of its own, and leaves commands as they are', () => {
    const way = situations.find(({ step }) => step === 'escalateComputer')?.way ?? [];
    const journal: Journal = [
      ...journalOf(way),
      { kind: 'noted', at: now, step: 'checkClock', note: '*bold* <b>x</b> [a](b) `c` # d | e' },
    ];
    const { markdown } = renderings(journal, 'en');
    expect(markdown.note).toContain('\\*bold\\* \\<b\\>x\\</b\\> \\[a\\](b) \\`c\\` \\# d \\| e');
    expect(markdown.note.split('\n')[0]).toBe(`# ${t.en('report:heading')}`);
  });
});

describe('The line that is counted', () => {
  const report = (journal: Journal) => reportOf(journal, now);
  it('has five words in every situation', () => {
    for (const { way } of situations.filter((_, index) => index % 7 === 0))
      expect(countLine(report(journalOf(way)))).toMatch(/^sportello \d+\.\d+\.\d+ \w+ (?:\w+|-) (?:\d+|-)$/);
  });

  it('gives no minutes where no clock can tell', () => {
    const way = situations.find(({ step, way: long }) => step === 'resolved' && long.length > 5)?.way ?? [];
    const journal = journalOf(way);
    const late = journal.map((entry, index) => (index === 0 ? { ...entry, at: entry.at + 1e10 } : entry));
    expect(countLine(report(late))).toMatch(/ -$/);
    expect(countLine(report(journal))).toMatch(/ \d+$/);
  });
});
