import type { Translate } from '../../i18n/i18n';
import { speakable } from '../../i18n/speakable';

/** A sentence to speak, and the element that shows it. */
export interface ShownSentence {
  element: HTMLElement;
  /** All that the element shows. */
  shown: string;
  spoken: string;
}

/**
 * What there is to be said or done at the step, folded or not, in the order in which it is spoken: title, warning, then what to
 * say, or where nothing is said to anybody, what to do. Elements say by `data-aloud` which of these they hold.
 * @param t the language of the page
 */
export function shownSentences(t: Translate): ShownSentence[] {
  const parts = ['title', 'warning', holdersOf('say').length > 0 ? 'say' : 'do'];
  return parts.flatMap(elementsOf).flatMap((element) => {
    const shown = element.textContent ?? '';
    return speakable(shown, t).map((spoken) => ({ element, shown, spoken }));
  });
}

/**
 * Watches whether sentences are still shown: what no longer is must not be spoken.
 * @param onGone called as soon as one of them goes or changes
 * @returns a function that stops it
 */
export function watchShown(sentences: readonly ShownSentence[], onGone: () => void): () => void {
  const isGone = ({ element, shown }: ShownSentence) => !element.isConnected || element.textContent !== shown;
  const observer = new MutationObserver(() => sentences.some(isGone) && onGone());
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

/** The paragraphs, headings and list items of a part, or the part itself where it is one. */
function elementsOf(part: string): HTMLElement[] {
  return holdersOf(part).flatMap((holder) => {
    const inside = [...holder.querySelectorAll<HTMLElement>('h2, p, li')];
    return inside.length > 0 ? inside : [holder];
  });
}

function holdersOf(part: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main [data-aloud=${part}]`)];
}
