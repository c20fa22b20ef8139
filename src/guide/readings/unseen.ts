import { answered, cannotTell, type Reading } from './reading';

/** What cmd writes of a program that is not there: its name in quotes, then a sentence. */
export const noProgram = (name: string) => new RegExp(`^["'“‘]${name}(?:\\.exe)?["'”’] \\p{L}`, 'iu');

/**
 * The reading of a print in which nothing was found: a tool says that it can't show the thing, or nothing at all is said.
 * @param lines all that was printed
 * @param unseen how its tool says so, whatever the language of the Windows
 */
export function unseenOr(
  why: 'unknown' | 'empty',
  lines: readonly string[],
  unseen: readonly RegExp[],
): Reading {
  const found = lines.filter((line) => unseen.some((pattern) => pattern.test(line)));
  return found.length > 0 ? { ...answered('couldNot', found), reason: 'other' } : cannotTell(why);
}
