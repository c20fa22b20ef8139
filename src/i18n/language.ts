export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** The BCP 47 tag by which dates and times are written. */
export const dateTags: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** Whether a string from outside names a language that Sportello speaks. */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}
