/** Gives the heading of the step the focus, where a link would only lead there and leave an entry in the browser's history. */
export function skipToStep(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h1')?.focus();
}
