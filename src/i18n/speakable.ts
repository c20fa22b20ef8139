import type { Translate } from './i18n';

/** Signs that voices skip or misread, with the ids of their names. */
const signs = { _: 'underscore', '/': 'slash', '\\': 'backslash', '@': 'at', '%': 'percent' } as const;

/**
 * A shown text as it is spoken: without quotation marks, signs by their names, what stands in brackets between commas.
 * @param text placeholders filled
 * @param t the language that is spoken
 * @returns its sentences in order, none without a word
 */
export function speakable(text: string, t: Translate): string[] {
  const spoken = text
    .replace(/[«»“”"<]/g, '')
    .replace(/\s*[(>→·]\s*/g, ', ')
    .replace(/\)(?=[.,;:?]|$)/g, '')
    .replace(/\)/g, ',')
    .replace(/[_/\\@%]/g, (sign) => ` ${t(`aloud:signs.${signs[sign as keyof typeof signs]}`)} `)
    .replace(/\s+(?=[.,;:?]|$)/g, '')
    .replace(/\s+/g, ' ');
  return spoken
    .replace(/([.?…]) (?=[\p{Lu}\d])/gu, '$1\n')
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}
