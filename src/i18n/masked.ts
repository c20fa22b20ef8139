import type { InputId } from '../guide/commands/inputs';
import type { Report } from '../guide/session/report';
import type { Translate } from './i18n';
import { inputText } from './inputTexts';

/** The fields that tell who and which machine it is. */
const telling = ['address', 'person', 'leftBy', 'callBack', 'pcName', 'serverName'] as const;

/** What else looks like one of them, wherever it was typed or read. */
const alike: readonly [InputId, RegExp][] = [
  ['address', /()[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu],
  ['pcName', /()\\\\[\p{L}\d._-]+/giu],
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
    id === 'person' || id === 'leftBy' ? value.split(/[\s,;]+/).filter((word) => word.length > 2) : [];
  return [value, ...words];
}

/** No older Safari can look behind: what stands before is part of what is found, and put back. */
const exactly = (text: string) =>
  new RegExp(`([^\\p{L}\\d]|^)${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\d])`, 'giu');

/** The same for all texts of a file; the fields of the session that tell them are left out of it. */
export function maskedFile<File extends { journal: readonly { kind: string; input?: string }[] }>(
  file: File,
  mask: Mask,
): File {
  const spared = file.journal.filter(
    ({ kind, input }) => kind !== 'gave' || !(telling as readonly string[]).includes(input ?? ''),
  );
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
