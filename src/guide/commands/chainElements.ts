import { type Instant, instantsIn } from '../readings/dates';
import type { Circumstances } from '../readings/reading';
import { bits, errorsIn } from './chainBits';
import { namesOf, type ServerNames } from './chainNames';

/** One certificate of the chain, the server's own first. */
export interface Element {
  /** Its error bits. */
  errors: number;
  /** Issuer, the two dates, subject, and other names, as they were printed; none if they are not whole. */
  lines: string[];
  names: ServerNames;
}

/**
 * The certificates of the chain, numbered from the server's own; none if a number is missing. What is below a heading of
 * its own belongs to a list or a file that was fetched.
 */
export function elementsOf(lines: readonly string[]): Element[] {
  const elements: { errors: number; own: string[] }[] = [];
  let isOpen = false;
  for (const line of lines) {
    const number = /^CertContext\[0\]\[(\d{1,2})\]: dwInfoStatus=[0-9a-f]{1,8} dwErrorStatus=/i.exec(
      line,
    )?.[1];
    if (number !== undefined) {
      if (Number(number) !== elements.length) return [];
      elements.push({ errors: errorsIn(line) ?? 0, own: [] });
    }
    isOpen = number !== undefined || (isOpen && !/^(?:-{4}|Exclude |CertContext|$)/.test(line));
    const element = elements.at(-1);
    if (!element || !isOpen || number !== undefined) continue;
    element.errors |= errorsIn(line) ?? 0;
    element.own.push(line);
  }
  return elements.map(({ errors, own }) => {
    const shown = own.filter((line, index) => index < 4 || /^SubjectAltName: /i.test(line));
    return { errors, lines: inOrder(shown), names: namesOf(own) };
  });
}

const labels = [/^Issuer: /, /^NotBefore: /, /^NotAfter: /, /^Subject: /];

/** Four lines in this order, in English everywhere; of anything else the certificate is not whole. */
function inOrder(lines: readonly string[]): string[] {
  const isNamed = labels.every((label, index) => label.test(lines[index] ?? ''));
  const isDated = lines.slice(1, 3).every((line) => instantsIn(line).length > 0);
  return isNamed && isDated ? [...lines] : [];
}

/** The PC may be in another time zone. */
const margin = 24 * 3_600_000;

/** Whether a certificate that Windows calls out of date is so by this device, is good, or its dates leave that open. */
export type Validity = 'over' | 'good' | 'open';

/**
 * What the dates say of the certificates that are flagged. All come from one program, so the order of day and month is the
 * same in each, and no certificate ends before it begins; where more than one order is left, all must say the same.
 */
export function validityOf(chain: readonly Element[], { now, offset }: Circumstances): Validity {
  const wall = now + offset * 60_000;
  const spans = chain.map(({ lines: [, from = '', to = ''] }) => spansOf(instantsIn(from), instantsIn(to)));
  const orders = (['dmy', 'mdy', 'ymd'] as const).filter((order) => spans.every((span) => span[order]));
  const isFlagged = chain.map(({ errors }) => (errors & bits.CERT_TRUST_IS_NOT_TIME_VALID) !== 0);
  const judged = isFlagged.includes(true) ? spans.filter((_, index) => isFlagged[index]) : spans;
  const said = orders.map((order): Validity => {
    const states = judged.map((span) => stateOf(span[order], wall));
    return (['over', 'open'] as const).find((state) => states.includes(state)) ?? 'good';
  });
  const [first = 'open'] = said;
  return said.every((one) => one === first) ? first : 'open';
}

type Span = Pick<Instant, 'at'> & { end: number };

function spansOf(from: readonly Instant[], to: readonly Instant[]): Partial<Record<Instant['order'], Span>> {
  const spans = from.flatMap(({ order, at }) => {
    const end = to.find((one) => one.order === order)?.at;
    return end !== undefined && end > at ? [[order, { at, end }] as const] : [];
  });
  return Object.fromEntries(spans);
}

function stateOf(span: Span | undefined, wall: number): Validity {
  if (!span) return 'open';
  if (span.end < wall - margin || span.at > wall + margin) return 'over';
  return span.at < wall - margin && span.end > wall + margin ? 'good' : 'open';
}

/** The addresses of revocation lists that could not be fetched: they stand below the code of the failure. */
export function unreachedLists(lines: readonly string[]): string[] {
  let isList = false;
  const found = lines.filter((line, index) => {
    const part = /^-{4,40} .*\b(AIA|CDP|OCSP)\b/.exec(line)?.[1];
    if (part) isList = part !== 'AIA';
    return (
      isList && /^(?:https?|ldap|file):\/\//i.test(line) && /0x[0-9a-f]{8}/i.test(lines[index - 1] ?? '')
    );
  });
  return found.slice(0, 2);
}
