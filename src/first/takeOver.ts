import { type ComponentChild, hydrate, render } from 'preact';

/**
 * Makes the page work. A first screen that came with the document stays as it is, with its focus and all that was opened in it;
 * what was pressed there before anything listened (`comeUp.ts`) is pressed now, once.
 * @param root where the page is shown
 * @param page all of it
 */
export function takeOver(root: HTMLElement, page: ComponentChild): void {
  const { dataset } = document.documentElement;
  if (dataset.first) {
    hydrate(page, root);
    // A choice that the browser has made already would change nothing. What is rendered here has its choices made.
    for (const input of root.querySelectorAll('input')) input.checked = input.defaultChecked;
  } else {
    root.replaceChildren();
    render(page, root);
  }
  // What the page says where it does not come so far.
  document.querySelector('.without-script')?.remove();
  delete dataset.first;
  const pressed = root.querySelector<HTMLElement>('[data-pressed]');
  pressed?.removeAttribute('data-pressed');
  pressed?.click();
}
