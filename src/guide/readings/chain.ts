import { type PastedLine, printed } from './pastedLines';
import { type Reading, unclear, understood } from './reading';

/** Bits of CERT_TRUST_STATUS: untrusted root, partial chain. */
const missing = 0x20 | 0x10000;
/** Bits of CERT_TRUST_STATUS: revocation unknown, revocation offline. */
const revocation = 0x40 | 0x1000000;
/** CERT_E_UNTRUSTEDROOT, CERT_E_CHAINING, CERT_E_UNTRUSTEDTESTROOT, CERT_E_UNTRUSTEDCA. */
const missingCodes = ['0x800b0109', '0x800b010a', '0x800b010d', '0x800b0112'];
/** CRYPT_E_NO_REVOCATION_CHECK, CRYPT_E_REVOCATION_OFFLINE, CERT_E_REVOCATION_FAILURE. */
const revocationCodes = ['0x80092012', '0x80092013', '0x800b010e'];

const summary =
  /^(?:ChainContext|SimpleChain|Element)\.dwErrorStatus = [A-Z_0-9]{1,80} \(0x([0-9a-f]{1,8})\)$/i;
const element =
  /^CertContext\[\d{1,3}\]\[\d{1,3}\]: dwInfoStatus=([0-9a-f]{1,8}) dwErrorStatus=([0-9a-f]{1,8})$/i;

/** One thing that the text says of the chain. */
interface Sign {
  line: string;
  kind: 'missing' | 'revocation' | 'other' | 'soundRoot' | 'sound';
}

function kindOf(bits: number): 'missing' | 'revocation' | 'other' | undefined {
  if (bits & missing) return 'missing';
  if (bits & ~revocation) return 'other';
  return bits ? 'revocation' : undefined;
}

function signsIn(line: string): Sign[] {
  const summed = summary.exec(line)?.[1];
  if (summed) {
    const kind = kindOf(Number.parseInt(summed, 16));
    return kind ? [{ line, kind }] : [];
  }
  const [, info = '', error = ''] = element.exec(line) ?? [];
  if (error) {
    const kind = kindOf(Number.parseInt(error, 16));
    const isSelfSigned = (Number.parseInt(info, 16) & 8) !== 0;
    const isSound = kind === undefined || kind === 'revocation';
    const own: Sign[] = isSound && isSelfSigned ? [{ line, kind: 'soundRoot' }] : [];
    return [...own, { line, kind: kind ?? 'sound' }];
  }
  const code = /\b0x(?:800b01|800920|800960)[0-9a-f]{2}\b/i.exec(line)?.[0].toLowerCase();
  if (!code) return [];
  if (missingCodes.includes(code)) return [{ line, kind: 'missing' }];
  return [{ line, kind: revocationCodes.includes(code) ? 'revocation' : 'other' }];
}

/**
 * Reads `certutil -verify`, by its numbers. Trusted: the chain reaches its root, no number says otherwise, and certutil
 * came to its end. Untrusted: a root that Windows doesn't know, or a link that is missing: what `trustChain` can mend.
 * @source wincrypt.h, CERT_TRUST_STATUS; winerror.h for the codes; facts.md §9
 */
export function readChain(lines: readonly PastedLine[]): Reading {
  const output = printed(lines);
  if (output.some((line) => /^(?:[^:=]{1,40}: ?)?CN=Communications Server$/i.test(line))) {
    return unclear('wrongCertificate');
  }
  const signs = output.flatMap(signsIn);
  const find = (kind: Sign['kind']) => signs.find((sign) => sign.kind === kind);
  const ended = output.find((line) => line.startsWith('CertUtil:') && line.includes('-verify'));
  if (signs.length === 0) {
    return unclear(ended && /0x8007000[23]\b/.test(ended) ? 'noFile' : 'otherText');
  }
  const gap = find('missing');
  if (gap) {
    const bySummary = signs.some(({ kind, line }) => kind === 'missing' && line.includes('dwErrorStatus'));
    if (find('soundRoot') && !bySummary) return unclear('conflict');
    return understood(gap.line, { answer: 'untrusted' });
  }
  if (find('other')) return unclear('anotherFault');
  if (find('revocation')) return unclear('revocationUnchecked');
  const root = find('soundRoot');
  const finished = ended && !/0x[0-9a-f]{8}/i.test(ended);
  return root && finished ? understood(root.line, { answer: 'trusted' }) : unclear('cutOff');
}
