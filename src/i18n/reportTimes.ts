import { timeFormat } from './timeFormat';

/** The times of a report: the day is said once, with the session, and again only where it was another one. */
export interface ReportTimes {
  of(at: number): string;
  /** The day, from when to when, and the zone. */
  session: string;
}

/**
 * How a report says its times.
 * @param locale BCP 47 tag; times are those of this device
 * @param from, to when the session began and ended, in milliseconds since 1970
 */
export function reportTimes(locale: string, from: number, to: number): ReportTimes {
  const clock = timeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const dated = timeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const session = timeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const day = (at: number) => new Date(at).toDateString();
  return {
    of: (at) => (day(at) === day(from) ? clock : dated).format(at),
    session: session.formatRange(from, to),
  };
}
