import { instantsIn } from '../readings/dates';
import type { Circumstances } from '../readings/reading';
import { bits, errorsIn } from './chainBits';

/** One certificate of the chain, the server's own first. */
export interface Element {
  /** Its error bits. */
  errors: number;
  /** Issuer, the two dates, subject, and other names, as they were printed; none if they are not whole. */
  lines: string[];
}

/**
 * The certificates of the chain, numbered from the server's own; none if a number is missing. What is below a heading of
 * its own belongs to a list or a file that was fetched.
 */
export function elementsOf(lines: readonly string[]): Element[] {
  const elements: Element[] = [];
  let isOpen = false;
  for (const line of lines) {
    const number = /^CertContext\[0\]\[(\d{1,2})\]: dwInfoStatus=[0-9a-f]{1,8} dwErrorStatus=/i.exec(
      line,
    )?.[1];
    if (number !== undefined) {
      if (Number(number) !== elements.length) return [];
      elements.push({ errors: errorsIn(line) ?? 0, lines: [] });
    }
    isOpen = number !== undefined || (isOpen && !/^(?:-{4}|Exclude |CertContext|$)/.test(line));
    const element = elements.at(-1);
    if (!element || !isOpen || number !== undefined) continue;
    element.errors |= errorsIn(line) ?? 0;
    if (element.lines.length < 4 || /^SubjectAltName: /i.test(line)) element.lines.push(line);
  }
  return elements.map(({ errors, lines: own }) => ({ errors, lines: inOrder(own) }));
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

/**
 * Whether the dates agree that a certificate is out of date. Where all of them say that each is valid today, it's the clock of
 * the PC that is not.
 */
export function isOutOfDate(chain: readonly Element[], { now, offset }: Circumstances): boolean {
  const wall = now + offset * 60_000;
  const flagged = chain.filter(({ errors }) => errors & bits.CERT_TRUST_IS_NOT_TIME_VALID);
  return (flagged.length > 0 ? flagged : chain).some(({ lines: [, from = '', to = ''] }) => {
    const [begins, ends] = [instantsIn(from), instantsIn(to)];
    return !begins.every(({ at }) => at < wall - margin) || !ends.every(({ at }) => at > wall + margin);
  });
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
