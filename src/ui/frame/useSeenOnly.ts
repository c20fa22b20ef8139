import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Nobody takes in a new step faster than this, in milliseconds. */
const glance = 300;

/**
 * Lets presses count only on what a person has seen: one that comes before a new step is painted, and the second half of a
 * double click whose first half brought it up, were meant for the step before.
 * @param shown names what is shown
 */
export function useSeenOnly(shown: string): void {
  const state = useRef({ shown, seen: shown, at: Number.NEGATIVE_INFINITY });
  useLayoutEffect(() => {
    if (state.current.shown !== shown) Object.assign(state.current, { shown, at: performance.now() });
  }, [shown]);
  // After the page is painted.
  useEffect(() => {
    state.current.seen = shown;
  }, [shown]);
  useEffect(() => {
    const swallow = (event: MouseEvent) => {
      const { shown: now, seen, at } = state.current;
      if (now === seen && !(event.detail > 1 && event.timeStamp - at < glance)) return;
      event.stopPropagation();
      event.preventDefault();
    };
    addEventListener('click', swallow, true);
    return () => removeEventListener('click', swallow, true);
  }, []);
}
