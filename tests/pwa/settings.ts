import type { Page } from '@playwright/test';

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
