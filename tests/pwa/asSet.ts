import type { Page } from '@playwright/test';
import type { SiteServer } from './server';

/** The key under which a browser remembers how the organisation wants a page at the root of its host to begin. */
export const setKey = 'sportello.organisation./';

/** Puts an organisation's settings on the server. */
export const serve = (site: SiteServer, settings: unknown) =>
  site.newer.set('kiosk.json', typeof settings === 'string' ? settings : JSON.stringify(settings));

/**
 * Opens the page where it begins anew by itself, as the settings say. Nothing is asked of the page before that has happened: what
 * asks counts for the browser as somebody who uses it.
 */
export async function openAnew(page: Page, address = './'): Promise<void> {
  const again = new Promise<void>((done) => {
    let loads = 0;
    page.on('load', () => {
      loads += 1;
      if (loads === 2) done();
    });
  });
  await page.goto(address);
  await again;
}

/** Has an organisation set something, for all that the page opens from now on: beside it, and within the one file. */
export async function organisationSets(page: Page, settings: object): Promise<void> {
  await page.route('**/kiosk.json', (route) => route.fulfill({ json: settings }));
  await page.addInitScript((text) => {
    new MutationObserver((_, observer) => {
      const within = document.getElementById('kiosk');
      if (!within) return;
      observer.disconnect();
      within.replaceChildren(text);
    }).observe(document, { childList: true, subtree: true });
  }, JSON.stringify(settings));
}
