import { syllable } from 'syllable';

/** What readability formulas count. */
export interface Counts {
  sentences: number;
  words: number;
  letters: number;
}

/** Sentences end with a full stop or question mark; words are what stands between blanks and has a letter or digit. */
export function countsOf(text: string): Counts {
  const words = wordsOf(text);
  return {
    sentences: text.split(/[.?!]+(?:\s|$)/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length,
    words: words.length,
    letters: words.join('').replace(/[^\p{L}\p{N}]/gu, '').length,
  };
}

/**
 * Gulpease index of an Italian text: 0 to 100, from 60 on easy for somebody with eight years of school, from 80 on with five.
 * @source Lucisano and Piemontese, 1988: 89 + (300 × sentences − 10 × letters) / words
 */
export function gulpease(text: string): number {
  const { sentences, words, letters } = countsOf(text);
  return 89 + (300 * sentences - 10 * letters) / words;
}

/**
 * Flesch reading ease of an English text: 0 to 100 and a little beyond, from 70 on fairly easy.
 * @source Flesch, 1948: 206.835 − 1.015 × words / sentences − 84.6 × syllables / words
 */
export function fleschReadingEase(text: string): number {
  const { sentences, words } = countsOf(text);
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllable(wordsOf(text).join(' ')) / words);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
