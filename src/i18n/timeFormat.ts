const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A format of dates and times, made once and only where something is formatted: to make one takes longer than to show a step.
 * @param locale BCP 47 tag
 */
export function timeFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): { format(at: number): string; formatRange(from: number, to: number): string } {
  const made = () => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
    return format;
  };
  return {
    format: (at) => made().format(at),
    formatRange: (from, to) => made().formatRange(from, to),
  };
}
