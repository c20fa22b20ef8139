/** How what a caller reads back compares with what was dictated. */
export type ReadBack =
  | { state: 'nothing' | 'soFar' | 'complete' }
  /** The first place that differs; `expected` is empty where the text had ended. */
  | { state: 'different'; at: number; expected: string; found: string };

/**
 * Compares what a caller reads back, as it is being typed, with the exact text. Blanks around don't count, nor does case:
 * nothing that is dictated depends on it.
 * @param text the exact text
 * @param typed what was typed so far: any text
 */
export function readBack(text: string, typed: string): ReadBack {
  const read = straight(typed).trim();
  if (read === '') return { state: 'nothing' };
  for (let at = 0; at < read.length; at += 1) {
    const expected = text.charAt(at);
    if (small(read.charAt(at)) === small(expected)) continue;
    return { state: 'different', at, expected, found: String.fromCodePoint(read.codePointAt(at) ?? 0) };
  }
  return { state: read.length === text.length ? 'complete' : 'soFar' };
}

/** Some keyboards bend quotation marks and stretch hyphens by themselves; that is no fault of the caller's. */
function straight(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\u00a0/g, ' ');
}

/** ASCII alone: elsewhere a letter can become two, or another sign the same letter. */
function small(character: string): string {
  return /[A-Z]/.test(character) ? character.toLowerCase() : character;
}
