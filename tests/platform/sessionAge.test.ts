import { describe, expect, it } from 'vitest';
import { type Aged, ageOf, isFromFuture, retention } from '../../src/platform/sessionAge';

const now = Date.UTC(2026, 10, 23, 9, 0);
const minute = 60_000;
const day = retention;

/** How a session fares at each of these starts of the page: whether its time is over. */
function fate(session: Aged, starts: readonly number[]): boolean[] {
  let doubt = session.doubt;
  return starts.map((at) => {
    const age = ageOf({ ...session, ...(doubt && { doubt }) }, at);
    doubt = age.doubt;
    return age.isOver;
  });
}

describe('The age of a session', () => {
  it('is what the clock says, as long as nothing speaks against it', () => {
    expect(fate({ savedAt: now }, [now, now + day, now + day + 1])).toEqual([false, false, true]);
  });

  it('is not told by a clock that was put right a little', () => {
    expect(fate({ savedAt: now }, [now - minute])).toEqual([false]);
    expect(isFromFuture({ savedAt: now }, now - minute)).toBe(false);
  });

  const clocks = {
    'two days behind': now - 2 * day,
    'a year behind': now - 365 * day,
    'begun anew in 1980': Date.UTC(1980, 0, 1),
    'begun anew in 2000': Date.UTC(2000, 0, 1),
    'two days ahead': now + 2 * day,
    'a year ahead': now + 365 * day,
    'ten years ahead': now + 3650 * day,
  };
  it.each(Object.entries(clocks))(
    'is in doubt where the step that has the clock set was reached: %s',
    (_, wrong) => {
      const session = { savedAt: wrong, isClockAsked: true };
      expect(fate(session, [now, now + day, now + day + 1])).toEqual([false, false, true]);
    },
  );

  it('is in doubt where a clock shows what no right clock can', () => {
    const session = { savedAt: Date.UTC(2000, 0, 1) };
    expect(fate(session, [now, now + day, now + day + 1])).toEqual([false, false, true]);
    expect(fate({ savedAt: now }, [Date.UTC(2000, 0, 1)])).toEqual([false]);
  });

  it('from the future is in doubt: kept for a day more, not until it has come', () => {
    const session = { savedAt: now + 3650 * day };
    expect(isFromFuture(session, now)).toBe(true);
    expect(fate(session, [now, now + minute, now + day, now + day + 1])).toEqual([false, false, false, true]);
  });

  it('is believed again once the clock is right', () => {
    expect(ageOf({ savedAt: now, doubt: { since: now - day, starts: 3 } }, now + minute)).toEqual({
      isOver: false,
    });
  });

  it('is over after so many starts, where the clock begins anew at each', () => {
    const battery = Date.UTC(2000, 0, 1);
    const fates = fate(
      { savedAt: battery + 60 * minute },
      Array.from({ length: 40 }, () => battery),
    );
    expect(fates.indexOf(true)).toBeGreaterThan(20);
  });

  it('is never doubted longer because the beginning of the doubt lies ahead', () => {
    const session = { savedAt: now + 2 * day, doubt: { since: now + 3650 * day, starts: 1 } };
    expect(fate(session, [now, now + day + 1])).toEqual([false, true]);
  });
});
