import type { Translate } from '../../i18n/i18n';
import { speakable } from '../../i18n/speakable';

/** A sentence to speak, and the element that shows it. */
export interface ShownSentence {
  element: HTMLElement;
  spoken: string;
}

/**
 * What the step shows to be said or done, in the order in which it is spoken: title, warning, then what to say, or where
 * nothing is said to anybody, what to do. Elements say by `data-aloud` which of these they hold.
 * @param t the language of the page
 */
export function shownSentences(t: Translate): ShownSentence[] {
  const has = (part: string) => document.querySelector(`main [data-aloud=${part}]`) !== null;
  const parts = ['title', 'warning', has('say') ? 'say' : 'do'];
  return parts
    .flatMap(elementsOf)
    .flatMap((element) => speakable(element.textContent ?? '', t).map((spoken) => ({ element, spoken })));
}

/** The paragraphs, headings and list items of a part, or the part itself where it is one. */
function elementsOf(part: string): HTMLElement[] {
  const holders = [...document.querySelectorAll<HTMLElement>(`main [data-aloud=${part}]`)];
  return holders.flatMap((holder) => {
    const inside = [...holder.querySelectorAll<HTMLElement>('h2, p, li')];
    return inside.length > 0 ? inside : [holder];
  });
}
