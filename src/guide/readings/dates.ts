/** How a date was written; which one, a Windows' settings decide and its output does not say. */
export type DateOrder = 'yearFirst' | 'dayFirst' | 'monthFirst';
export const dateOrders: readonly DateOrder[] = ['yearFirst', 'dayFirst', 'monthFirst'];

/** A date of three numbers, as a piece of a regular expression with three groups. */
export const datePattern = String.raw`(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})`;

/**
 * A date read in one order.
 * @param parts three runs of digits
 * @returns midnight of that day as if in universal time, or undefined where the order can't be meant; years of other
 *   calendars (1405, 2569) and of two digits are refused
 */
export function dayIn(order: DateOrder, [a, b, c]: readonly [string, string, string]): number | undefined {
  const [year, month, day] = order === 'yearFirst' ? [a, b, c] : order === 'dayFirst' ? [c, b, a] : [c, a, b];
  if (year.length !== 4 || month.length > 2 || day.length > 2) return undefined;
  if (Number(year) < 1980 || Number(year) > 2199) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const read = new Date(time);
  const exists = read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day);
  return exists ? time : undefined;
}

const firstDate = new RegExp(`(?:^|[^\\d])${datePattern}(?:[^\\d]|$)`);

/** The three numbers of the first date in a value. */
export function dateParts(value: string): [string, string, string] | undefined {
  const found = firstDate.exec(value.slice(0, 80));
  return found ? [found[1] ?? '', found[2] ?? '', found[3] ?? ''] : undefined;
}
