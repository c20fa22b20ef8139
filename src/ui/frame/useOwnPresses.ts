import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Nobody takes in a new step faster than this, in milliseconds. */
const glance = 300;

/** What a press is meant for. */
const controlOf = ({ target }: Event) => (target as Element).closest('button, summary, input, a');

/**
 * Lets a press count only on what it was meant for: not one that began before a new step came up, and not the second half of
 * a double click whose first half put something else in its place.
 * @param shown names what is shown
 */
export function useOwnPresses(shown: string): void {
  const last = useRef<{ shown: string; since: number; begun?: number; control?: Element | null }>({
    shown,
    since: 0,
  });
  useLayoutEffect(() => {
    if (last.current.shown !== shown) Object.assign(last.current, { shown, since: performance.now() });
  }, [shown]);
  useEffect(() => {
    const begin = ({ timeStamp }: Event) => {
      last.current.begun = timeStamp;
    };
    const swallow = (event: MouseEvent) => {
      // A click without a pointer, by a key, a screen reader or a program, begins with itself.
      const { since, begun = event.timeStamp } = last.current;
      delete last.current.begun;
      const control = controlOf(event);
      if (event.detail < 2) last.current.control = control;
      const isSecond =
        event.detail > 1 && (event.timeStamp < since + glance || control !== last.current.control);
      if (begun >= since && !isSecond) return;
      event.stopPropagation();
      event.preventDefault();
    };
    addEventListener('pointerdown', begin, true);
    addEventListener('click', swallow, true);
    return () => {
      removeEventListener('pointerdown', begin, true);
      removeEventListener('click', swallow, true);
    };
  }, []);
}
