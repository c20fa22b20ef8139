import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './choose.css';

/** Where every answer is given: beside what is done, or in a bar that stays in the window while there is room for it. */
export function Choose({ children }: { children: ComponentChildren }) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => keepClear(bar.current), []);
  return (
    <section class="choose" ref={bar}>
      {children}
    </section>
  );
}

/** Lets what takes the focus be scrolled clear of the bar, however high it is (WCAG 2.4.11). */
function keepClear(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar || typeof ResizeObserver === 'undefined') return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    // Beside the step it covers nothing. To write it makes the browser look at the styles of the whole page again.
    const height = getComputedStyle(bar).bottom === '0px' ? `${bar.offsetHeight}px` : '';
    if (style.getPropertyValue('--bar') !== height) style.setProperty('--bar', height);
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
    // The next step has a bar too, and mostly one of this height.
    queueMicrotask(() => {
      if (!document.querySelector('.choose')) style.removeProperty('--bar');
    });
  };
}
