import type { InputId } from '../guide/commands/inputs';
import { emptied } from '../guide/handover/reportFile';
import type { Report } from '../guide/session/report';
import type { Translate } from './i18n';
import { inputText } from './inputTexts';

/** The fields that tell who and which machine it is. */
const telling = ['address', 'person', 'leftBy', 'callBack', 'pcName', 'serverName'] as const;

/** What else looks like one of them, wherever it was typed or read. */
const alike: readonly [InputId, RegExp][] = [
  ['address', /()[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu],
  ['pcName', /()\\\\[\p{L}\d._-]+/giu],
  // With a country before it, or as Italy writes them: neither a date nor a version, nor a part of a longer number.
  [
    'callBack',
    /([^\p{L}\d.,/\\+-]|^)(?:\+\d(?:[ ./-]?\d){7,14}|0\d{1,4}[ /-]?\d{5,8}|3\d\d[ /-]?\d{3} ?\d{3,4})(?![\p{L}\d]|[.:/-]\d)/gu,
  ],
  // Two dots at least: a file's name has one.
  ['serverName', /([^\p{L}\d.@/\\-]|^)[a-z][a-z\d-]*(?:\.[a-z\d-]+)+\.[a-z]{2,}(?![\p{L}\d])/giu],
];

/** What was hidden in a text, and how often. */
export type Hidden = ReadonlyMap<InputId, number>;

/** Hides who and which machine it is. */
export interface Mask {
  /** Each of them is replaced by what it is, in brackets. */
  (text: string): string;
  /** All that was hidden so far. */
  hidden: Hidden;
}

/**
 * Makes what hides addresses, names and names of machines: those that were given, word by word too, and what looks like one.
 * @param contacts the organisation's own, which stay
 */
export function maskFor({ inputs }: Report, t: Translate, contacts: readonly string[]): Mask {
  const hidden = new Map<InputId, number>();
  const kept = contacts.join('\n');
  const rules = [
    ...telling.flatMap((id): [InputId, RegExp][] =>
      wordsOf(id, inputs[id]).map((word) => [id, exactly(word)]),
    ),
    ...alike,
  ];
  const mask = (text: string) =>
    rules.reduce(
      (shown, [id, pattern]) =>
        shown.replace(pattern, (found, before: string) => {
          if (kept.includes(found.slice(before.length))) return found;
          hidden.set(id, (hidden.get(id) ?? 0) + 1);
          return `${before}[${inputText(id, t).label}]`;
        }),
      text,
    );
  return Object.assign(mask, { hidden });
}

/** A value whole, and of a name each of its words too. */
function wordsOf(id: InputId, value: string | undefined): string[] {
  if (!value) return [];
  const words =
    id === 'person' || id === 'leftBy' ? value.split(/[\s,;]+/).filter((word) => !isParticle(word)) : [];
  // When to ring may stand beside the number.
  const numbers = id === 'callBack' ? (value.match(/\+?\d(?:[ ./-]?\d){5,}/g) ?? []) : [];
  return [value, ...words, ...numbers];
}

/** What is part of a name and an ordinary word too. */
const isParticle = (word: string) =>
  word.length < 3 || /^(?:d[ae]l(?:l[aeo])?|degli|dei|van|von|der|den|des|the|for|per|con)$/iu.test(word);

/** No older Safari can look behind: what stands before is part of what is found, and put back. */
const exactly = (text: string) =>
  new RegExp(`([^\\p{L}\\d]|^)${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\d])`, 'giu');

/** The same for all texts of a file; the fields of the session that tell them are left out of it, or the first one emptied. */
export function maskedFile<File extends { journal: readonly { kind: string; input?: string }[] }>(
  file: File,
  mask: Mask,
): File {
  const spared = file.journal.flatMap((entry, index) => {
    if (entry.kind !== 'gave' || !(telling as readonly string[]).includes(entry.input ?? '')) return [entry];
    return index === 0 ? [emptied(entry)] : [];
  });
  return masked({ ...file, journal: spared }, mask, false) as File;
}

/** The properties of a file that hold what was typed, read or written in words; the others are ids. */
const worded = new Set(
  'line number leftBy value values note lines name undo internalNote forCaller'.split(' '),
);

function masked(value: unknown, mask: Mask, isWorded: boolean): unknown {
  if (typeof value === 'string') return isWorded ? mask(value) : value;
  if (Array.isArray(value)) return value.map((one) => masked(one, mask, isWorded));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, masked(one, mask, isWorded || worded.has(name))]),
  );
}
