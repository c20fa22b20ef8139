/** One thing to show very large: a sentence, or a line to type. */
export interface ShownPage {
  text: string;
  isLine: boolean;
}

const lines = 'main .command > .line > code';

/**
 * What the step shows to be said, or where nothing is said to anybody, to be done; and the lines to type, where they stand.
 * @returns in the order of the screen
 */
export function shownPages(): ShownPage[] {
  const says = document.querySelector('main [data-aloud=say]') !== null;
  const part = `main [data-aloud=${says ? 'say' : 'do'}]`;
  const shown = document.querySelectorAll(`${part} :is(p, li), ${part}:is(p), ${lines}`);
  return [...shown].map((element) => ({
    text: element.textContent?.trim() ?? '',
    isLine: element.matches(lines),
  }));
}
