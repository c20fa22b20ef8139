/**
 * What a print shows besides the answer that it proposes, for whoever goes on: `revocationUnknown` to `intercepted` of the
 * server's certificate, `pcClock` of the clock by which that is judged, `keyMissing` of the personal one, `storeFull` of Credential Manager, `tls12Missing` of the program.
 */
export const findings = [
  'revocationUnknown',
  'notTimeValid',
  'revoked',
  'untrustedRoot',
  'partialChain',
  'wrongName',
  'intercepted',
  'pcClock',
  'keyMissing',
  'storeFull',
  'tls12Missing',
] as const;
export type Finding = (typeof findings)[number];

/** Whether a value from outside can be the findings of a reading: at least one, each once. */
export function areFindings(value: unknown): value is Finding[] {
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size !== value.length) return false;
  return value.every((one) => findings.includes(one));
}
