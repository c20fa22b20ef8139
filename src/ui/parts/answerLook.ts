/** How long an answer can be, in characters, to fit in two lines on a third or on half of a narrow window. */
const longest = { short: 15, half: 30 };

/**
 * The classes of an answer's card.
 * @param hint what stands below it, if anything
 * @param isGiven whether it is the one that was given before or read on the PC
 */
export function answerLook(text: string, isGiven: boolean, hint = ''): string {
  const length = Math.max(text.length, hint.length);
  const width = length <= longest.short ? ' short' : length > longest.half ? ' long' : '';
  return `answer${width}${isGiven ? ' given' : ''}`;
}
