/** Chrome falls silent after some fifteen seconds of one utterance: this many characters take less, even slowly. */
const longest = 180;

/**
 * Cuts a sentence where one would breathe: at commas, semicolons and colons, else between words.
 * @returns pieces that joined are the sentence, none longer than `longest` characters
 */
export function breathsOf(sentence: string): string[] {
  const parts = sentence.match(/[^,;:]+[,;:]*\s*|[,;:]+\s*/g) ?? [];
  const pieces = parts.flatMap((part) => (part.length > longest ? wordsOf(part) : part));
  const breaths: string[] = [];
  for (const piece of pieces) {
    const last = breaths.at(-1);
    if (last !== undefined && last.length + piece.length <= longest)
      breaths[breaths.length - 1] = last + piece;
    else breaths.push(piece);
  }
  return breaths;
}

/** Words with the blanks after them; what is longer than any word is cut anywhere. */
function wordsOf(part: string): string[] {
  return part.match(new RegExp(`\\S{1,${longest - 1}}\\s?|\\s`, 'g')) ?? [];
}
