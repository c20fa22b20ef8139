/** The times of a report: the day is said once, with the session, and again only where it was another one. */
export interface ReportTimes {
  of(at: number): string;
  /** The day, from when to when, and the zone. */
  session: string;
}

type Formats = Record<'clock' | 'dated' | 'session', Intl.DateTimeFormat>;

/** Made once: a format costs more than the whole text. */
const known = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  const formats = known.get(locale) ?? {
    clock: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
    dated: new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }),
    session: new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
  };
  known.set(locale, formats);
  return formats;
}

/**
 * How a report says its times.
 * @param locale BCP 47 tag; times are those of this device
 * @param from, to when the session began and ended, in milliseconds since 1970
 */
export function reportTimes(locale: string, from: number, to: number): ReportTimes {
  const { clock, dated, session } = formatsOf(locale);
  const day = (at: number) => new Date(at).toDateString();
  return {
    of: (at) => (day(at) === day(from) ? clock : dated).format(at),
    session: session.formatRange(from, to),
  };
}
