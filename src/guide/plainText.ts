/**
 * What nobody sees, or what turns a line around: format characters (marks of direction and of no width, the soft hyphen),
 * halves of characters, private ones, and those that stand for nothing. Emoji that are joined out of several fall apart.
 */
const unseen = /[\p{Cf}\p{Cs}\p{Co}\p{NChar}\p{DI}]+/gu;
const blanks = /[\p{Cc}\s]+/gu;
/** No script needs more marks on one letter. */
const stacked = /(\p{M}{3})\p{M}+/gu;

/**
 * A text as one line that reads as it is written: for all that people type, paste or have set, before it stands in a report.
 * @param text anything, of any length
 * @param longest most characters of the line, in UTF-16 units
 * @returns the line, without blanks around; done twice it stays the same
 */
export function plainLine(text: string, longest: number): string {
  const seen = text.slice(0, 4 * longest).replace(unseen, '');
  return cutTo(seen.replace(blanks, ' ').trim().replace(stacked, '$1'), longest).trimEnd();
}

/** The beginning of a text, of at most so many UTF-16 units; no character is halved. */
export function cutTo(text: string, longest: number): string {
  return text.slice(0, /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest);
}

/** A character as it can be shown in a sentence: itself, or its number where nobody would see it. */
export function shownAs(character: string): string {
  if (plainLine(character, 4) !== '') return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
