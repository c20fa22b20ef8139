import { checkInput, type InputId, isFree, isSecret } from '../commands/inputs';
import { plainLine } from '../plainText';
import type { Entry, Journal } from '../session/journal';
import { mayHoldPassword } from '../session/likelyPassword';
import { readJournal } from '../session/readJournal';

/** What a report's file is known by; the number changes when an older guide could no longer read it. */
export const fileFormat = 'sportello-report-1';
export type FileFormat = typeof fileFormat;

/** Longest file that is read, in characters: several times that of the longest session. */
export const longestFile = 1_000_000;
/** Longest name and version that are shown, in characters. */
const longestName = 120;

/** A file that was read: what it tells of itself, and the session that it holds. */
export interface ReadFile {
  journal: Journal;
  /** The guide that wrote it. */
  guideVersion: string;
  leftBy: string | undefined;
  /** In milliseconds since 1970, as the file says. */
  writtenAt: number | undefined;
}

/**
 * A journal as it leaves the PC: without what must not, without what a field refused, which may be anything, and of notes and
 * fields only what was written last: what somebody has replaced is nobody's business. The first entry stays, emptied: from when it
 * was made names are made.
 */
export function journalForFile(journal: Journal): Journal {
  const last = new Map(journal.map((entry) => [aboutOf(entry), entry]));
  return journal.flatMap((entry, index): Entry[] => {
    const none = index === 0 ? [emptied(entry)] : [];
    if (last.get(aboutOf(entry)) !== entry) return none;
    if (entry.kind === 'noted') return mayHoldPassword(entry.note) ? none : [entry];
    if (entry.kind === 'gave') return mayLeave(entry.input, entry.value) ? [entry] : none;
    if (entry.kind !== 'copied') return [entry];
    const values = Object.entries(entry.values).filter(([input, value]) => mayLeave(input as InputId, value));
    return [{ ...entry, values: Object.fromEntries(values) }];
  });
}

/** An entry without what was typed. */
export function emptied<One extends { kind: string }>(entry: One): One {
  if (entry.kind === 'noted') return { ...entry, note: '' };
  return entry.kind === 'gave' ? { ...entry, value: '' } : entry;
}

/** What an entry writes anew; each of the others stands for itself. */
function aboutOf(entry: Entry): unknown {
  if (entry.kind === 'noted') return `note ${entry.step}`;
  return entry.kind === 'gave' ? `field ${entry.input}` : entry;
}

const mayLeave = (input: InputId, value: string) =>
  !isSecret(input) &&
  (value === '' || checkInput(input, value).ok) &&
  !(isFree(input) && mayHoldPassword(value));

/**
 * Reads a report's file: input from outside, of which nothing is believed.
 * @param text of any kind and length
 * @returns undefined for what is no report of this guide's, or holds nothing to go on with
 */
export function readReportFile(text: string): ReadFile | undefined {
  if (text.length > longestFile) return undefined;
  const file = parsed(text);
  if (file?.format !== fileFormat) return undefined;
  const { journal } = readJournal(file.journal);
  if (journal.length === 0) return undefined;
  const writtenAt = Date.parse(lineIn(file.writtenAt) ?? '');
  return {
    journal,
    guideVersion: lineIn(file.guideVersion) ?? '',
    leftBy: lineIn(file.leftBy),
    writtenAt: Number.isNaN(writtenAt) ? undefined : writtenAt,
  };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const lineIn = (value: unknown) =>
  typeof value === 'string' && value !== '' ? plainLine(value, longestName) : undefined;
