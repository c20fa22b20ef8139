/** A moment for the first screen to settle and be pressed, in milliseconds. */
const moment = 1500;

/**
 * Runs something that only matters later, when the page has nothing better to do.
 * @param run what can wait
 */
export function whenQuiet(run: () => void): void {
  const idle = window.requestIdleCallback ?? ((now: () => void) => now());
  setTimeout(() => idle(run), moment);
}
