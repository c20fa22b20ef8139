import type { Report } from '../guide/session/report';
import { type PartId, reportParts, textOf } from './reportText';
import type { Wording } from './wording';

/** What a short report does without, first what helps least to route a ticket and take it up. */
const dispensable: readonly PartId[] = [
  'undo',
  'steps',
  'next',
  'notDone',
  'changes',
  'tried',
  'environment',
  'error',
  'area',
  'person',
];

/** A text for a carrier, and the headings of the parts that are left out of it. */
export interface ShortText {
  text: string;
  leftOut: readonly string[];
}

/** A text as it is; nothing if it doesn't fit. */
export const whole = (text: string, fits: (text: string) => boolean): ShortText | undefined =>
  fits(text) ? { text, leftOut: [] } : undefined;

/**
 * The report for a carrier that takes no more than so much: whole where it fits, else without what helps least, and it says
 * which parts those are.
 * @param fits whether a text is short enough
 * @param others as for `reportText`
 * @returns the text, and the headings of the parts that are left out; nothing if not even its first part fits
 */
export function reportThatFits(
  fits: (text: string) => boolean,
  ...others: [report: Report, wording: Wording, contacts: readonly string[], locale: string]
): ShortText | undefined {
  const all = reportParts(...others);
  const uncut = whole(textOf(all), fits);
  if (uncut) return uncut;
  const [, wording] = others;
  const short = reportParts(...others, false);
  for (let count = 1; count <= dispensable.length; count += 1) {
    const without = dispensable.slice(0, count);
    const leftOut = all.filter(({ id }) => without.includes(id)).map(({ head }) => head);
    const note = wording.t('report:short', { parts: leftOut.join('; ') });
    const kept = short.filter(({ id }) => !without.includes(id));
    const text = textOf(
      kept.map((part) => (part.id === 'end' ? { ...part, lines: [note, ...part.lines] } : part)),
    );
    if (fits(text)) return { text, leftOut };
  }
  return undefined;
}
