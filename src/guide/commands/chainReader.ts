import type { Finding } from '../readings/findings';
import type { Printed } from '../readings/printed';
import { answered, type Circumstances, cannotTell, type Reading } from '../readings/reading';
import {
  bits,
  codesIn,
  errorsIn,
  findingsOf,
  ignored,
  noTop,
  revocationUnknown,
  withOneRevocation,
  wornOut,
  wrongName,
} from './chainBits';
import { type Element, elementsOf, unreachedLists, type Validity, validityOf } from './chainElements';
import { fitOf } from './chainNames';
import { isInterception } from './interception';

/**
 * Reads `certutil -verify -urlfetch` by the error bits of the chain, the codes of its last lines and the names of the issuers.
 * Where several bits meet, what no authority could mend comes first: another's certificate in place of the server's
 * (`intercepted`), then revoked, for another name or out of date (`serverFault`), then an authority at the top that is not
 * trusted (`untrusted`), and last a revocation list that could not be reached (`couldNot`): for the desktop client that alone
 * does not block. Of any other bit a person must judge; of a chain without its top too, since the file holds the server's own
 * certificate alone. Certutil is given no name, so the names are compared here.
 * @source wincrypt.h, winerror.h; Microsoft, certutil -verify; a print in saltstack/salt#55024; blog.schertz.name 2013/02 (lists)
 */
export function readChain({ lines }: Printed, circumstances: Circumstances): Reading {
  const begin = lines.findIndex((line) => line.includes('CERT_CHAIN_CONTEXT'));
  const end = lines.findLast((line) => line.startsWith('CertUtil:'));
  const chain = elementsOf(lines);
  const coded = lines.filter((line) => codesIn(line) !== 0);
  if (begin === -1) return withoutChain(lines, coded.length > 0);
  if (lines.some((line) => line.includes('Server') && /(?:^|[: ])CN=Communications.{1,4}Server$/.test(line)))
    return cannotTell('wrongCertificate');
  const stated = lines.filter((line) => errorsIn(line) !== undefined);
  const { all, isAgreed } = bitsOf(stated, coded);
  const faults = stated.filter((line) => errorsIn(line) && !/^(?:SimpleChain|Element)\b/.test(line));
  const evidence = [...faults, ...coded.slice(0, 2), ...(chain[0]?.lines ?? []), ...unreachedLists(lines)];
  const isWhole = end !== undefined && chain.length > 0 && chain.every(({ lines: own }) => own.length >= 4);
  if (!isWhole) return cannotTell('cutOff', evidence);
  if (!isAgreed || !isOneRun(lines)) return cannotTell('contradictory', evidence);
  const fit = fitOf(chain[0]?.names ?? noNames, circumstances);
  const faulty = fit === 'other' ? all | wrongName : all;
  const isFlagged = (all & bits.CERT_TRUST_IS_NOT_TIME_VALID) !== 0;
  const validity = isFlagged ? validityOf(chain, circumstances) : undefined;
  const said = findingsOf(faulty).flatMap((one) => (one === 'notTimeValid' ? ofDates(validity) : [one]));
  const tell = (reading: Reading): Reading => (said.length === 0 ? reading : { ...reading, findings: said });
  const another = chain.map(({ lines: [issuer = ''] }) => issuer).find(isInterception);
  if (another)
    return {
      ...answered('intercepted', [another, ...evidence]),
      findings: ['intercepted', ...said],
    };
  if (faulty & wornOut) return tell(answered('serverFault', evidence));
  if (validity === 'over') return tell(answered('serverFault', evidence));
  if (validity) return tell(cannotTell(validity === 'open' ? 'datesUnclear' : 'pcClock', evidence));
  if (all & ~(noTop | revocationUnknown)) return tell(cannotTell('otherFault', evidence));
  if (all & bits.CERT_TRUST_IS_PARTIAL_CHAIN) return tell(cannotTell('partialChain', evidence));
  if (all & bits.CERT_TRUST_IS_UNTRUSTED_ROOT && isItsOwnTop(chain))
    return tell(cannotTell('selfSigned', evidence));
  if (all === 0 && !isPassed(lines)) return cannotTell('otherFault', evidence);
  if (fit === 'open') return tell(cannotTell('compareNames', evidence));
  if (all & bits.CERT_TRUST_IS_UNTRUSTED_ROOT) return tell(answered('untrusted', evidence));
  if (all !== 0) return tell({ ...answered('couldNot', evidence), reason: 'other' });
  return answered('trusted', [...(chain[0]?.lines ?? []), end]);
}

/** Windows judges by the clock of the PC: where the dates are good, that one is at fault. */
function ofDates(validity: Validity | undefined): Finding[] {
  if (validity === 'good') return ['pcClock'];
  return validity === 'over' ? ['notTimeValid'] : [];
}

const noNames = { names: [], common: [], isWhole: false };

/** Whether the server's certificate was issued by itself: there is no authority above it to trust. */
function isItsOwnTop([leaf, ...above]: readonly Element[]): boolean {
  const [issuer = '', , , subject = ''] = leaf?.lines ?? [];
  return above.length === 0 || issuer.replace('Issuer: ', '') === subject.replace('Subject: ', '');
}

/**
 * Whether nothing was said against the whole chain: its hash stands right above a line of hyphens, below which no code stands,
 * and the last line is the only one of its kind. A failure takes two, and a code may have been broken at the edge of a window.
 */
function isPassed(lines: readonly string[]): boolean {
  const at = lines.findIndex((line) => /^-{36}$/.test(line));
  const isHash = /^(?:Chain: )?[0-9a-f]{40}$/i.test(lines[at - 1] ?? '');
  const last = new Set(lines.filter((line) => line.startsWith('CertUtil:')));
  return isHash && last.size === 1 && !lines.slice(at).some((line) => /\b0x8[0-9a-f]{0,7}\b/i.test(line));
}

/** A failure takes two last lines, one below the other; what stands between them was printed by another run. */
function isOneRun(lines: readonly string[]): boolean {
  const ends = lines.flatMap((line, index) => (line.startsWith('CertUtil:') ? [index] : []));
  const begins = lines.filter((line) => line.includes('CERT_CHAIN_CONTEXT'));
  return begins.length === 1 && (ends.at(-1) ?? 0) - (ends[0] ?? 0) < 2;
}

/**
 * All bits of a chain, and whether each is said by two of: the whole, the chain, a certificate, the verdict. Certutil always
 * does; a bit that stands alone came from another print. That a name is wrong only the verdict says.
 */
function bitsOf(stated: readonly string[], coded: readonly string[]): { all: number; isAgreed: boolean } {
  const sources = [/^ChainContext\b/, /^SimpleChain\b/, /^(?:CertContext|Element)\b/, undefined].map(
    (source) =>
      source
        ? stated.filter((line) => source.test(line)).reduce((sum, line) => sum | (errorsIn(line) ?? 0), 0)
        : coded.reduce((sum, line) => sum | codesIn(line), 0),
  );
  let [once, twice] = [0, wrongName];
  for (const source of sources.map(withOneRevocation)) {
    twice |= once & source;
    once |= source;
  }
  const all = sources.reduce((sum, source) => sum | source, 0) & ~ignored;
  return { all, isAgreed: (once & ~twice & ~ignored) === 0 };
}

/** Without the chain there is no saying what else is wrong with it. */
function withoutChain(lines: readonly string[], isCoded: boolean): Reading {
  const missing = lines.filter((line) => /0x80070002\b|\bERROR_FILE_NOT_FOUND\b/i.test(line));
  if (missing.length > 0) return cannotTell('noFile', missing);
  return cannotTell(isCoded ? 'cutOff' : 'unknown');
}
