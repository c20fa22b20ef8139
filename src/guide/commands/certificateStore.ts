import { type Certificate, certutilCertificates, isDivider } from '../readings/certificates';
import type { Printed } from '../readings/printed';
import type { Why } from '../readings/reading';
import { markerOf } from './collection';

/** What one run of `certutil -store` printed. */
export interface Store {
  certificates: readonly Certificate[];
  /** Its name, the last divider, and the line that ends it: the evidence of a store in which nothing was found. */
  evidence: readonly string[];
  /** There if a part is missing: its name, certificates numbered from 0, or the last line, which tells of no failure. */
  why: Why | undefined;
}

/** The name of the store, as it was typed or as Windows gives it: `My "Personal"`. */
const own = /^my(?: ["“”„«].{0,80})?$/i;
const anyName = /^[\w ]{1,40} ["“”„«].{0,80}$/;
const subject = 'Subject : ';
const marker = markerOf('listCertificates');
const isEnd = (line: string) => line.startsWith('CertUtil:');

/**
 * The stores in a text: one for each name of the person's own store, or one without a name.
 * @param lines as `normalisedLines` gives them
 */
export function storesIn(lines: readonly string[]): Store[] {
  const names = lines.flatMap((line, index) => (own.test(line) ? [index] : []));
  const parts = names.map((start, at) => lines.slice(start, names[at + 1]));
  const unnamed = storeOf(lines.slice(0, names[0]));
  return [...(unnamed.certificates.length > 0 ? [unnamed] : []), ...parts.map(storeOf)];
}

function storeOf(lines: readonly string[]): Store {
  const [name = ''] = lines;
  const ends = lines.filter(isEnd);
  const dividers = lines.filter(isDivider);
  const [last = ''] = ends;
  const next = lines.slice(1).find((line) => line !== '') ?? '';
  const isBegun = own.test(name) && (isDivider(next) || next === last);
  const isCounted = dividers.every((line, index) => /\d+/.exec(line)?.[0] === String(index));
  const isEnded = last !== '' && lines.indexOf(last) > lines.findLastIndex(isDivider);
  const isSure = new Set(ends).size <= 1 && !/0x[0-9a-f]{8}/i.test(last);
  return {
    certificates: certutilCertificates(lines),
    evidence: [name, ...dividers.slice(-1), last],
    why: !(isBegun && isCounted && isSure) ? 'cutOff' : isEnded ? undefined : 'noEnd',
  };
}

const contentOf = ({ certificates }: Store) => certificates.map(({ thumbprint }) => thumbprint).join();

/** Why one person's store can't be judged by them: one was cut, or they differ. */
export function whyNotStores(stores: readonly Store[]): Why | undefined {
  const why = stores.find((store) => store.why)?.why;
  return why ?? (new Set(stores.map(contentOf)).size > 1 ? 'contradictory' : undefined);
}

/** Whether the text is of another store than the person's own: as it was typed, or as it is called. */
export function isOtherStore({ lines, typed }: Printed): boolean {
  const isTyped = typed.some(
    (line) =>
      /^certutil\b(?!.*\s-(?:delstore|dump|verify)\b)/i.test(line) &&
      !(/\s-user\b/i.test(line) && /\s-store ["']?my\b/i.test(line)),
  );
  const isCalled = lines.some(
    (line, index) => isDivider(lines[index + 1] ?? '') && anyName.test(line) && !own.test(line),
  );
  return isTyped || isCalled;
}

/**
 * Why what `Format-List` printed can't be judged: it must stand below the command that lists the person's own store, and above
 * the next prompt.
 */
export function whyNotListing({ lines, typedAbove }: Printed): Why | undefined {
  const first = lines.findIndex((line) => line.startsWith(subject));
  if (first === -1) return undefined;
  const typed = typedAbove[first] ?? '';
  if (typed === '') return 'noBegin';
  // A long command goes on in the lines below.
  const asked = [typed, ...lines.slice(lines.lastIndexOf('', first) + 1, first)].join('').replace(/\s/g, '');
  if (typed !== marker && !/^[^;]*\bCert:\\CurrentUser\\My(?![\w\\])[^;]*$/i.test(asked)) return 'otherStore';
  const last = lines.findLastIndex((line) => line.startsWith(subject));
  return lines.slice(last + 1, last + 12).includes('') ? undefined : 'noEnd';
}
