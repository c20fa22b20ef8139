import type { Page } from '@playwright/test';

/** A phone, and a laptop. */
const windows = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

/**
 * Looks at a page in either window.
 * @param look at it, once it is laid out for a window that is so many pixels wide
 */
export async function inBothWindows(page: Page, look: (width: number) => Promise<void>): Promise<void> {
  for (const viewport of windows) {
    await page.setViewportSize(viewport);
    // A window that has just become another one is laid out for it by its next frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await look(viewport.width);
  }
}
