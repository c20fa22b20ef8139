import { guideVersion } from '../guideMachine';
import { type CodeRefusal, readCode } from './code';
import { readFragment } from './fragment';
import { type ReadFile, readReportFile } from './reportFile';

/** What was handed over, whatever it came by; or why nothing was. */
export type ReadHandOver =
  | ({ ok: true } & Pick<ReadFile, 'journal' | 'guideVersion' | 'leftBy' | 'writtenAt'>)
  | ({ ok: false } & (CodeRefusal | { why: 'file' | 'link' }));

/** Reads a report's file, as its text. */
export function readFile(text: string): ReadHandOver {
  const file = readReportFile(text);
  return file ? { ok: true, ...file } : { ok: false, why: 'file' };
}

/**
 * Reads what somebody hands over: a code, a link with answers, or the text of a report's file.
 * @param text of any kind and length
 * @param at milliseconds since 1970, for answers that come without a time
 */
export function readHandOver(text: string, at: number): ReadHandOver {
  if (text.trimStart().startsWith('{')) return readFile(text);
  const plain = { guideVersion, leftBy: undefined, writtenAt: undefined };
  const journal = readFragment(text, at);
  if (journal) return { ok: true, journal, ...plain };
  if (text.includes('#')) return { ok: false, why: 'link' };
  const code = readCode(text, at);
  return code.ok ? { ...code, ...plain } : code;
}
