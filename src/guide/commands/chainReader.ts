import type { Printed } from '../readings/printed';
import { answered, cannotTell, type Reading } from '../readings/reading';

/** Bits of `CERT_TRUST_STATUS.dwErrorStatus`. @source wincrypt.h */
const untrustedRoot = 0x20;
const partialChain = 0x10000;
const revocation = 0x40 | 0x1000000;

/**
 * Reads `certutil -verify -urlfetch` by the error bits of the chain, and by the codes of its last lines.
 * @source 0x800b0109 untrusted root, 0x800b010a chain not complete (winerror.h)
 */
export function readChain({ lines }: Printed): Reading {
  const begin = lines.findIndex((line) => line.includes('CERT_CHAIN_CONTEXT'));
  const end = lines.findLast((line) => line.startsWith('CertUtil:'));
  const coded = lines.filter((line) => /0x800b01(?:09|0a)\b/i.test(line));
  if (begin === -1 && (!end || coded.length === 0)) return cannotTell('unknown');
  if (lines.some((line) => /(?:^|[:\s])CN=Communications Server$/.test(line)))
    return cannotTell('wrongCertificate');
  const errors = lines.flatMap((line) => {
    const bits = /dwErrorStatus ?= ?(?:\w{1,60} \(0x)?([0-9a-f]{1,8})\b/i.exec(line)?.[1];
    return bits ? [{ bits: Number.parseInt(bits, 16), line }] : [];
  });
  const faults = errors.filter(({ bits }) => bits !== 0);
  const bits = faults.reduce((all, one) => all | one.bits, 0);
  const evidence = [...faults.map(({ line }) => line), ...coded].slice(0, 4);
  if (!end && coded.length === 0) return cannotTell('cutOff', evidence);
  if (bits & (untrustedRoot | partialChain) || coded.length > 0) return answered('untrusted', evidence);
  if (bits !== 0 && (bits & ~revocation) === 0) return { ...answered('couldNot', evidence), reason: 'other' };
  const isFine = bits === 0 && errors.length > 0 && end && !/0x[0-9a-f]{8}/i.test(end);
  return isFine
    ? answered('trusted', [...errors.map(({ line }) => line), end])
    : cannotTell('otherFault', evidence);
}
