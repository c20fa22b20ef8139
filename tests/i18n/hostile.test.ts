import { describe, expect, it } from 'vitest';
import { buildCommand, commandIds, commandInfo } from '../../src/guide/commands/commands';
import { checkInput, cutInput, textInputs } from '../../src/guide/commands/inputs';
import { nothingKnown } from '../../src/guide/facts';
import type { Answer } from '../../src/guide/guideMachine';
import { keptLines } from '../../src/guide/readings/redact';
import { type Journal, tidyNote } from '../../src/guide/session/journal';
import { readJournal } from '../../src/guide/session/readJournal';
import { reportOf } from '../../src/guide/session/report';
import { followTrail } from '../../src/guide/session/trail';
import { stepIds, stepInfo } from '../../src/guide/steps';
import { recap } from '../../src/i18n/recap';
import { longestOneLine, reportLine, reportText } from '../../src/i18n/reportText';
import { wordingOf } from '../../src/i18n/wording';
import { bendsOf, bent, hostileText } from '../support/hostile';
import { journalOf } from '../support/journey';
import { seededRandom } from '../support/random';
import { RandomSession } from '../support/session';
import { typicalValues } from '../support/values';
import { strictTexts } from './strictTexts';
import { bothLanguages } from './texts';

const at = Date.UTC(2026, 10, 23, 12);
const way: readonly Answer[] = [
  'acquiring',
  'ownServer',
  'lync2010',
  'windows10',
  'clockRight',
  'stopped',
  'escalateNow',
];

/** All that is written of a session: the report, its line for a ticket, and where it stands. */
function written(journal: Journal, index: number): string[] {
  const t = strictTexts[bothLanguages[index % 2] ?? 'it'];
  const report = reportOf(journal, at);
  const wording = wordingOf(t, t, report.facts);
  const line = reportLine(report, wording);
  expect(line.length).toBeLessThanOrEqual(longestOneLine);
  return [
    ...reportText(report, wording, [], 'it-IT').trimEnd().split('\n'),
    line,
    ...recap(journal, wording, 'it-IT', at),
  ];
}

const fields = ['note', 'read', ...textInputs] as const;
type Field = (typeof fields)[number];

/** A session in which a text stands in each of some fields, as a browser holds it. */
const holding = (texts: Partial<Record<Field, string>>): unknown => [
  ...journalOf(way),
  ...(Object.entries(texts) as [Field, string][]).map(([field, text]) => {
    if (field === 'note') return { kind: 'noted', at, step: 'checkClock', note: text.slice(0, 500) };
    if (field === 'read')
      return { kind: 'read', at, step: 'checkClock', probe: 'showTime', lines: [text.slice(0, 160)] };
    return { kind: 'gave', at, input: field, value: cutInput(text) };
  }),
];

/** What comes of a text in a field; nothing, if it is refused there. */
function takenFrom(field: Field, text: string): string {
  if (field === 'note') return tidyNote(text);
  if (field === 'read') return keptLines([text.slice(0, 160)])[0] ?? '';
  const checked = checkInput(field, cutInput(text));
  return checked.ok ? checked.value : '';
}

describe('10,000 hostile texts', () => {
  const random = seededRandom(13);
  const hostile = Array.from({ length: 10_000 }, () => hostileText(random));

  it('bend nothing of what is taken of them, in every field and note', () => {
    const taken = new Map<Field, number>();
    for (const field of fields)
      for (const text of hostile) {
        const value = takenFrom(field, text);
        if (value !== '') taken.set(field, (taken.get(field) ?? 0) + 1);
        if (bendsOf(value).length > 0)
          expect.fail(`${JSON.stringify(text)} as ${field} is ${JSON.stringify(value)}`);
      }
    for (const field of ['note', 'read', 'errorText', 'person', 'callBack', 'pcName'] as const)
      expect(taken.get(field), field).toBeGreaterThan(8000);
  });

  it('bend no line of a report and add none', { timeout: 60_000 }, () => {
    const lines = new Map<string, number>();
    for (let index = 0; index * fields.length < hostile.length; index += 1) {
      const texts = Object.fromEntries(
        fields.map((field, place) => [
          field,
          hostile[(index * fields.length + place) % hostile.length] ?? '',
        ]),
      );
      const all = written(readJournal(holding(texts)).journal, index);
      expect(all.flatMap(bendsOf)).toEqual([]);
      // As many lines as tame texts give, where these ones are taken.
      const tame = fields.filter((field) => takenFrom(field, texts[field] ?? '') !== '');
      const key = `${tame} ${index % 2}`;
      if (!lines.has(key)) {
        const tameTexts = tame.map((field) => [field, { ...typicalValues }[field as 'address'] ?? 'tame']);
        lines.set(key, written(readJournal(holding(Object.fromEntries(tameTexts))).journal, index).length);
      }
      expect(all, JSON.stringify(texts)).toHaveLength(lines.get(key) ?? 0);
    }
  });

  it('make no line of a command that is more than one line of ASCII', () => {
    const needing = commandIds.filter((id) => (commandInfo(id).needs ?? []).length > 0);
    let built = 0;
    for (const text of hostile) {
      const values = Object.fromEntries(
        textInputs.map((id) => [
          id,
          text.length % 3 ? `${{ ...typicalValues }[id as 'address'] ?? ''}${text}` : text,
        ]),
      );
      for (const id of needing) {
        for (const carrier of ['cmd', 'powershell'] as const) {
          const command = buildCommand(id, carrier, { facts: nothingKnown, values, stamp: '20261123-1042' });
          if (!command.ok) continue;
          built += 1;
          if (!/^[\x20-\x7e]+$/.test(command.line))
            expect.fail(`${JSON.stringify(text)} makes ${JSON.stringify(command.line)}`);
        }
      }
    }
    expect(needing.length).toBeGreaterThan(5);
    expect(built).toBeGreaterThan(1000);
  });
});

describe('10,000 stored sessions, bent at random', () => {
  const prototypes = [Object, Array, String, Number, Boolean, Function, Map, Set].map(
    (one) => one.prototype as object,
  );
  const properties = () => prototypes.map((one) => Object.getOwnPropertyNames(one).join());

  it('are taken up without an error, bend no line, and touch no prototype', { timeout: 120_000 }, () => {
    const random = seededRandom(14);
    const before = properties();
    const stored = Array.from({ length: 50 }, (_, seed) => {
      const session = new RandomSession(seed + 1);
      for (let move = 0; move < 6 + seed / 3; move += 1) session.move();
      return [
        ...session.journal,
        ...(seed % 2
          ? (readJournal(holding({ note: 'tame', read: 'tame', address: 'tame', person: 'tame' }))
              .journal as Journal)
          : []),
      ];
    });
    let kept = 0;
    let leftOut = 0;
    for (let index = 0; index < 10_000; index += 1) {
      const session = bent({ id: 'seed', savedAt: at, journal: random.pick(stored) }, random);
      const read = readJournal((session as { journal?: unknown } | null)?.journal);
      kept += read.journal.length;
      leftOut += read.leftOut;
      const trail = followTrail(read.journal);
      expect(stepIds).toContain(trail.step);
      expect(trail.answers.every((answer) => stepInfo(trail.step).answers.includes(answer))).toBe(true);
      const report = reportOf(read.journal, at);
      expect(report.steps.flatMap(({ note, read: lines }) => [note, ...lines]).flatMap(bendsOf)).toEqual([]);
      expect(Object.values(report.inputs).flatMap(bendsOf)).toEqual([]);
      // All in words of every tenth: that takes its time.
      if (index % 10 === 0) expect(written(read.journal, index / 10).flatMap(bendsOf)).toEqual([]);
    }
    expect(kept).toBeGreaterThan(50_000);
    expect(leftOut).toBeGreaterThan(3000);
    expect(properties()).toEqual(before);
    expect(Object.keys({})).toEqual([]);
  });
});
