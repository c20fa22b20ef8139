// What makes the page work takes a slow device a while. The first screen, which came with the document, is painted before any of
// that is run: the build has the page's script wait for this (`src/build/paintFirst.ts`).

declare global {
  /** Resolves once the first screen has been painted; not there where there is none. */
  var sportelloPainted: Promise<void> | undefined;
}

/** A page that nobody sees is not painted, and comes up all the same after so long, in milliseconds. */
const patience = 1000;

/** Notes when the first screen, which is in the page now, is on the screen. */
export function notePaint(): void {
  globalThis.sportelloPainted = new Promise((painted) => {
    setTimeout(painted, patience);
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) setTimeout(painted);
    }).observe({ type: 'paint', buffered: true });
  });
}
