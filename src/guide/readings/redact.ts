import { cutTo, plainLine } from '../plainText';
import { longestLine as longestPrinted } from './normalise';

/** Longest line that is kept, in characters, and most lines of one reading. */
const longestLine = 160;
const mostLines = 12;

const hidden: [RegExp, string][] = [
  // Key containers are called after the user, and end with the MachineGuid.
  [/[0-9a-f]{32}_(?=\{?[0-9a-f]{8}-)/gi, '…'],
  [/(\{|[0-9a-f])[0-9a-f]{0,8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/gi, '$1…'],
  [/S-1-5-21(?:-\d{1,10}){1,4}/gi, 'S-1-5-21-…'],
  [/(\\(?:users|documents and settings)\\)[^\\]+/gi, '$1…'],
  // A profile may be anywhere: its name stands before the folders of the programs.
  [/[^\\]+(?=\\(?:appdata|local settings|impostazioni locali)\\)/gi, '…'],
];

const secret = /pass(?:word|wort|wd|phrase|code)?\s*[:=]|\b(?:pwd|pin|kennwort|contrase\S{1,3}a)\s*[:=]/i;

/**
 * Hides what a report need not tell: Windows user names in paths, GUIDs but for their first character, key containers,
 * security identifiers. Of a line that seems to hold a password nothing is left.
 * @param line one line of printed text
 * @returns at most `longestLine` characters
 */
export function redact(line: string): string {
  const plain = plainLine(line, longestPrinted);
  if (secret.test(plain)) return '';
  const told = hidden.reduce((text, [pattern, instead]) => text.replace(pattern, instead), plain);
  return told.length > longestLine ? `${cutTo(told, longestLine - 1)}…` : told;
}

/** Redacts lines, those of a stored session once more, and leaves out what is empty, there twice, or too much. */
export function keptLines(lines: readonly string[]): string[] {
  const kept = new Set<string>();
  for (const line of new Set(lines)) {
    if (kept.size === mostLines) break;
    const told = redact(line);
    if (told !== '') kept.add(told);
  }
  return [...kept];
}

/** Whether a value from outside can be the lines of a reading. */
export function areKeptLines(value: unknown): value is string[] {
  const isLine = (line: unknown) => typeof line === 'string' && line.length <= longestLine;
  return Array.isArray(value) && value.length <= mostLines && value.every(isLine);
}
