import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { glance } from './glance';

/** A finger that comes down again within this, in pixels, is on the same place. */
const fingertip = 40;

/** What a press is meant for. */
const controlOf = ({ target }: Event) => (target as Element).closest('button, summary, input, a');

/**
 * Lets a press count only on what it was meant for: not one that began before a new step came up, nor the second half of a
 * double click or tap whose first half put something else in its place. A key that is held presses once.
 * @param shown names what is shown
 */
export function useOwnPresses(shown: string): void {
  const now = useRef({ shown, since: 0 });
  useLayoutEffect(() => {
    if (now.current.shown !== shown) now.current = { shown, since: performance.now() };
  }, [shown]);
  useEffect(() => {
    /** When each pointer came down last; under no id the last of all, for browsers whose clicks don't tell theirs. */
    const begun = new Map<number | undefined, number>();
    let last: MouseEvent | undefined;
    let control: Element | null;
    const begin = ({ pointerId, timeStamp }: PointerEvent) => {
      // Each touch has an id of its own.
      if (begun.size > 99) begun.clear();
      for (const id of [pointerId, undefined]) begun.set(id, timeStamp);
    };
    const swallow = (event: PointerEvent) => {
      const { detail, timeStamp, pointerId, pointerType, clientX, clientY } = event;
      const { since } = now.current;
      // Not every browser counts taps.
      const isTapAgain =
        pointerType !== 'mouse' &&
        last !== undefined &&
        timeStamp < last.timeStamp + glance &&
        Math.hypot(clientX - last.clientX, clientY - last.clientY) < fingertip;
      const isSecond = detail > 1 || (detail === 1 && isTapAgain);
      if (!isSecond) control = controlOf(event);
      last = event;
      // A click without a pointer, by a key, a screen reader or a program, begins with itself.
      const isOwn = detail === 0 || (begun.get(pointerId) ?? timeStamp) >= since;
      if (isOwn && !(isSecond && (timeStamp < since + glance || controlOf(event) !== control))) return;
      event.stopPropagation();
      event.preventDefault();
    };
    const hold = (event: KeyboardEvent) => {
      if (event.repeat && event.key === 'Enter' && controlOf(event)) event.preventDefault();
    };
    addEventListener('pointerdown', begin, true);
    addEventListener('click', swallow as (event: MouseEvent) => void, true);
    addEventListener('keydown', hold, true);
    return () => {
      removeEventListener('pointerdown', begin, true);
      removeEventListener('click', swallow as (event: MouseEvent) => void, true);
      removeEventListener('keydown', hold, true);
    };
  }, []);
}
