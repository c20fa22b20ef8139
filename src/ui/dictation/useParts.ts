import { useLayoutEffect, useState } from 'preact/hooks';

/** Keys that go from part to part; they are those of reading, and no letters. */
const keys: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * One part of several at a time, moved through by buttons and keys; in a field and with other keys held, keys do what they
 * always do.
 * @param count how many parts there are
 * @param onAgain what the space bar does where it presses no button
 */
export function useParts(count: number, onAgain?: () => void) {
  const [at, setAt] = useState(0);
  const move = (to: (from: number) => number) => setAt((from) => Math.max(0, Math.min(count - 1, to(from))));
  const go = (to: number) => move(() => to);
  // Before the next paint, and from where the last key led: keys come faster than pictures.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
      if (event.target.closest('input, textarea, select')) return;
      const to = keys[event.key];
      const isAgain = event.key === ' ' && onAgain && !event.target.closest('button, summary');
      if (to === undefined && !isAgain) return;
      event.preventDefault();
      if (to === undefined) onAgain?.();
      else move((from) => to(from, count - 1));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return { at, go };
}
