/** What is known of a session's age. */
export interface Aged {
  /** When it was last open, by the clock of then, in milliseconds since 1970. */
  savedAt: number;
  /** Whether it asks for the clock to be set: what the clock says of its age is worth little. */
  isClockAsked?: boolean;
  /** Since when, and at how many starts of the page, nobody can tell how old it is. */
  doubt?: Doubt;
}

export interface Doubt {
  since: number;
  starts: number;
}

/** How long a session is kept after it was last open, in milliseconds. */
export const retention = 24 * 60 * 60 * 1000;

/** A clock that is put right by so little is not worth a word, in milliseconds. */
const slack = 5 * 60 * 1000;

/** A clock that begins anew at each start never shows that a day has passed: so many starts say it too. */
const mostStarts = 30;

/** There was no Sportello before: a clock that shows less has lost its battery, in milliseconds since 1970. */
const beginning = Date.UTC(2026, 0);

/** Whether a session was last open later than now: somebody has set the clock since, or will. */
export function isFromFuture({ savedAt }: Aged, now: number): boolean {
  return savedAt > now + slack;
}

/**
 * Judges the age of a stored session at a start of the page. Where the clock can't be believed, the session stays for as long
 * again as it would have been kept, from the first start on at which that is seen.
 * @param now by the clock of this device, in milliseconds since 1970
 * @returns whether its time is over; and the doubt to be stored with it, if there is any
 */
export function ageOf(session: Aged, now: number): { isOver: boolean; doubt?: Doubt } {
  const isFuture = isFromFuture(session, now);
  if (!isFuture && now - session.savedAt <= retention) return { isOver: false };
  const isBelieved = !isFuture && !session.isClockAsked && Math.min(session.savedAt, now) > beginning;
  const { since, starts } = session.doubt ?? { since: now, starts: 0 };
  // A beginning that lies ahead was seen by yet another clock.
  const doubt = { since: Math.min(since, now), starts: starts + 1 };
  const isOver = isBelieved || now - doubt.since > retention || doubt.starts > mostStarts;
  return isOver ? { isOver } : { isOver, doubt };
}
