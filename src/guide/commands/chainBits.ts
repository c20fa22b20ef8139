import type { Finding } from '../readings/findings';

/**
 * Bits of `CERT_TRUST_STATUS.dwErrorStatus` that mean something here, by the name that certutil prints.
 * @source wincrypt.h
 */
export const bits = {
  CERT_TRUST_IS_NOT_TIME_VALID: 0x1,
  CERT_TRUST_IS_NOT_TIME_NESTED: 0x2,
  CERT_TRUST_IS_REVOKED: 0x4,
  CERT_TRUST_IS_UNTRUSTED_ROOT: 0x20,
  CERT_TRUST_REVOCATION_STATUS_UNKNOWN: 0x40,
  CERT_TRUST_IS_PARTIAL_CHAIN: 0x1_0000,
  CERT_TRUST_IS_OFFLINE_REVOCATION: 0x100_0000,
} as const;

/** No bit of Windows: the name of the server is not in the certificate. */
export const wrongName = 0x8000_0000;

/** Codes with which certutil sums up a chain, as bits. @source winerror.h */
const codes: Readonly<Record<string, number>> = {
  '800b0101': bits.CERT_TRUST_IS_NOT_TIME_VALID,
  '800b0109': bits.CERT_TRUST_IS_UNTRUSTED_ROOT,
  '800b010a': bits.CERT_TRUST_IS_PARTIAL_CHAIN,
  '800b010c': bits.CERT_TRUST_IS_REVOKED,
  '800b010e': bits.CERT_TRUST_REVOCATION_STATUS_UNKNOWN,
  '800b010f': wrongName,
  '80092010': bits.CERT_TRUST_IS_REVOKED,
  '80092012': bits.CERT_TRUST_REVOCATION_STATUS_UNKNOWN,
  '80092013': bits.CERT_TRUST_IS_OFFLINE_REVOCATION,
};

export const revocationUnknown =
  bits.CERT_TRUST_REVOCATION_STATUS_UNKNOWN | bits.CERT_TRUST_IS_OFFLINE_REVOCATION;
export const noTop = bits.CERT_TRUST_IS_UNTRUSTED_ROOT | bits.CERT_TRUST_IS_PARTIAL_CHAIN;
export const wornOut = bits.CERT_TRUST_IS_REVOKED | wrongName;
/** Says nothing since Windows 2000. */
export const ignored = bits.CERT_TRUST_IS_NOT_TIME_NESTED;

const found: [Finding, number][] = [
  ['revoked', bits.CERT_TRUST_IS_REVOKED],
  ['notTimeValid', bits.CERT_TRUST_IS_NOT_TIME_VALID],
  ['wrongName', wrongName],
  ['untrustedRoot', bits.CERT_TRUST_IS_UNTRUSTED_ROOT],
  ['partialChain', bits.CERT_TRUST_IS_PARTIAL_CHAIN],
  ['revocationUnknown', revocationUnknown],
];

/** Unknown and unreachable are one thing, of which a code names either. */
export function withOneRevocation(all: number): number {
  return all & revocationUnknown ? all | revocationUnknown : all;
}

/** What bits mean to whoever goes on. */
export function findingsOf(all: number): Finding[] {
  return found.flatMap(([finding, mask]) => (all & mask ? [finding] : []));
}

/** The error bits of a line: `…dwErrorStatus = NAME (0x…)`, `dwErrorStatus=…`, of which there may be several. */
export function errorsIn(line: string): number | undefined {
  if (!line.includes('dwErrorStatus')) return undefined;
  let all: number | undefined;
  for (const [, name, named, bare] of line.matchAll(
    /dwErrorStatus ?= ?(?:(\w{5,60}) ?\(0x([0-9a-f]{1,8})\)|(?:0x)?([0-9a-f]{1,8})\b)/gi,
  )) {
    const own = name ? (bits[name.toUpperCase() as keyof typeof bits] ?? 0) : 0;
    all = (all ?? 0) | own | Number.parseInt(named ?? bare ?? '0', 16);
  }
  return all;
}

/** The bits that the codes of a line stand for; those of a file that could not be fetched are none. */
export function codesIn(line: string): number {
  if (!line.includes('0x8')) return 0;
  const all = line.matchAll(/\b0x(8[0-9a-f]{7})\b/gi);
  return [...all].reduce((sum, [, code = '']) => sum | (codes[code.toLowerCase()] ?? 0), 0);
}
