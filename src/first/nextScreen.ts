import type { Answered } from '../ui/session/beginSession';

/**
 * Takes the step that an answer to the first screen leads to out of the document, and notes the answer for the page's script.
 * @returns undefined where the document hasn't got it; it has none as a shared kiosk shows them
 */
export function takeNext(answered: Answered | undefined): DocumentFragment | undefined {
  const { first } = document.documentElement.dataset;
  const next = [...document.querySelectorAll('template')].find(
    ({ lang, dataset, nextSibling }) =>
      // Of a page that is cut the last one may be half of it.
      nextSibling && lang === first && dataset.after?.split(' ').includes(`${answered?.answer}`),
  );
  const begins = globalThis.sportelloBegins;
  if (!next || !begins || begins.kiosk || !answered) return undefined;
  begins.answered = answered;
  return next.content;
}
