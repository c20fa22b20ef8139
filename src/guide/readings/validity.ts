import { dateOrders, dateParts, dayIn } from './dates';

export type Validity = 'valid' | 'expired' | 'ambiguousDate' | 'dateTooClose';

const hour = 3_600_000;

/**
 * Whether a certificate is valid now, whatever the order of its dates and the zone they are meant in.
 * @param notBefore the value of the first date, @param notAfter the value of the second
 * @param now milliseconds since 1970
 * @returns a verdict only if every order in which both dates can be meant gives the same
 */
export function validityOf(notBefore: string, notAfter: string, now: number): Validity {
  const first = dateParts(notBefore);
  const last = dateParts(notAfter);
  if (!first || !last) return 'ambiguousDate';
  const verdicts = dateOrders.flatMap((order): Validity[] => {
    const begin = dayIn(order, first);
    const end = dayIn(order, last);
    if (begin === undefined || end === undefined || begin >= end) return [];
    // A day lasts from 14 hours before its midnight in universal time to 36 hours after, somewhere on Earth.
    if (end + 36 * hour < now) return ['expired'];
    return end - 14 * hour > now && begin - 14 * hour <= now ? ['valid'] : ['dateTooClose'];
  });
  const [verdict] = verdicts;
  if (!verdict) return 'ambiguousDate';
  return verdicts.every((one) => one === verdict) ? verdict : 'ambiguousDate';
}
