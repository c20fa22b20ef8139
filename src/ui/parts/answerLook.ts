/** How long an answer can be, in characters, to fit in two lines on a third or on half of a narrow window. */
const longest = { short: 15, half: 30 };

/**
 * The classes of an answer's card.
 * @param isGiven whether it is the one that was given before or read on the PC
 */
export function answerLook(text: string, isGiven: boolean): string {
  const width = text.length <= longest.short ? ' short' : text.length > longest.half ? ' long' : '';
  return `answer${width}${isGiven ? ' given' : ''}`;
}
