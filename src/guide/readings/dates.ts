/** One thing that a printed date and time can mean. */
export interface Instant {
  /** In which order day, month and year stand: dates of one program share it. */
  order: 'dmy' | 'mdy' | 'ymd';
  /** The wall clock's time as if it were that of UTC, in milliseconds since 1970. */
  at: number;
}

const dateAndTime =
  /(?:^|\D)(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?,?\s{1,3}(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d{1,7})?(?:\s?([ap])\.?m\b|$|[^\d:])/i;

/**
 * All that the first date and time of a line can mean, as Windows writes them in Italian, English or ISO form: day or
 * month first, 12 or 24 hours, dots or colons.
 * @param line at most 500 characters
 * @returns none if there is no date with a time
 */
export function instantsIn(line: string): Instant[] {
  const found = dateAndTime.exec(line);
  if (!found) return [];
  const [, first = '', , second = '', third = '', hour = '', minute = '', seconds = '0', half] = found;
  const time = timeOf(Number(hour), Number(minute), Number(seconds), half?.toLowerCase());
  if (time === undefined) return [];
  const orders: [Instant['order'], string, string, string][] = [
    ['ymd', first, second, third],
    ['dmy', third, second, first],
    ['mdy', third, first, second],
  ];
  return orders.flatMap(([order, year, month, day]) => {
    const at = dayOf(year, month, day);
    return at === undefined ? [] : [{ order, at: at + time }];
  });
}

const alone =
  /^(?:(\p{L}{2,12})\.?,? )?(\d{1,4}([./-])\d{1,2}\3\d{1,4}\.?,? \d{1,2}[:.]\d{2}[:.]\d{2}(?:[.,]\d{1,7})?(?: ?[ap]\.?m\.?)?)$/iu;

/** Weekdays in English and Italian by their first letters, as `Date` counts them. */
const weekdays: Readonly<Record<string, number>> = {
  ...{ sun: 0, mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6 },
  ...{ dom: 0, lun: 1, mar: 2, mer: 3, gio: 4, ven: 5, sab: 6 },
};

/**
 * All that a line can mean that is a date and a time to the second and nothing else, as `echo %DATE% %TIME%` prints it.
 * Where day and month can be taken for each other the weekday tells, if it was printed.
 * @param line without blanks around
 * @returns none if it is anything else: a time in a sentence, or above one, is that of a chat or a mail
 */
export function momentsIn(line: string): Instant[] {
  const [, weekday = '', moment = ''] = alone.exec(line) ?? [];
  const instants = instantsIn(moment);
  const told = instants.filter(
    ({ at }) => new Date(at).getUTCDay() === weekdays[weekday.slice(0, 3).toLowerCase()],
  );
  return told.length > 0 ? told : instants;
}

/**
 * All that a line of its kind can mean if a digit in front of its day or month was not copied.
 * @returns none if there is no room for one
 */
export function momentsOfCut(line: string): Instant[] {
  return /^\d\D/.test(line) ? ['1', '2', '3'].flatMap((digit) => momentsIn(digit + line)) : [];
}

const anyDate =
  /(?:^|[^\d.])(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?![\d.])|\d{1,2}\.? \p{L}{3,12}\.?,? \d{4}\b|\p{L}{3,12}\.? \d{1,2},? \d{4}\b/u;
const anyTime = /(?:^|[^\d:.])\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?![\d:.])|\d{1,2}:\d{2}:\d{2}/;

/** Whether a line seems to hold a date or a time of day, written in whatever way. */
export function hasDateOrTime(line: string): boolean {
  return anyDate.test(line) || anyTime.test(line);
}

/** A year has four digits: with two, anything could be meant. */
function dayOf(year: string, month: string, day: string): number | undefined {
  if (year.length !== 4 || month.length > 2 || day.length > 2) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(at);
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? at : undefined;
}

function timeOf(hour: number, minute: number, second: number, half: string | undefined): number | undefined {
  if (minute > 59 || second > 59 || hour > 23) return undefined;
  if (half && (hour < 1 || hour > 12)) return undefined;
  const ofDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return ((ofDay * 60 + minute) * 60 + second) * 1000;
}
