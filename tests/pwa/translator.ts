import type { Page } from '@playwright/test';

/**
 * A browser's translator: puts elements of its own in place of every text, except where the page says that it must not.
 * Here a translated text is the text itself, which tells best where it is out of date.
 */
function translator(): void {
  const left = 'font, script, style, template, [translate=no]';
  const replace = (text: Text) => {
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = text.data;
    text.replaceWith(outer);
  };
  const textsIn = (node: Node): Text[] =>
    node instanceof Text ? [node] : [...node.childNodes].flatMap(textsIn);
  const translate = (node: Node) => {
    for (const text of textsIn(node))
      if (text.data.trim() !== '' && text.isConnected && !text.parentElement?.closest(left)) replace(text);
  };
  const once = () => translate(document.body);
  const always = () => {
    once();
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records)
        for (const node of type === 'characterData' ? [target] : addedNodes) translate(node);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  Object.assign(window, { translator: { once, always } });
}

/** Brings the translator into whatever the page opens from now on. */
export const bringTranslator = (page: Page) => page.addInitScript(translator);

/**
 * Translates what the page shows.
 * @param how once, or also whatever comes up later
 * @returns how many texts were replaced by then
 */
export const translate = (page: Page, how: 'once' | 'always'): Promise<number> =>
  page.evaluate((name) => {
    const { translator } = window as never as { translator: Record<string, () => void> };
    translator[name]?.();
    return document.querySelectorAll('font > font').length;
  }, how);
