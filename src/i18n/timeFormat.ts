const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A format of dates and times, made once: to make one takes longer than to show a step.
 * @param locale BCP 47 tag
 */
export function timeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}
