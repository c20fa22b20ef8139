import { render } from 'preact';

/**
 * For a kiosk: a page that is left is emptied, and begins anew if the browser has kept it to come back to.
 * @param root where the page is shown
 */
export function leaveNothing(root: HTMLElement): void {
  addEventListener('pagehide', () => render(null, root));
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
