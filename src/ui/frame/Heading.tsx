import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from '../context';
import { AloudSlot } from './AloudSlot';
import './heading.css';

/** Words like "sign-in", which a short line would be broken in. */
const joined = /(\w+-\w+)/;

/**
 * The heading of a step. Takes the focus when another step comes up, so that a screen reader begins there; not at first,
 * and not when only the language changes. Beside it is what reads the step aloud.
 */
export function Heading({ text, focusOn }: { text: string; focusOn: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { lastHeading } = usePage();
  // Before the page is painted: afterwards it would be painted twice.
  useLayoutEffect(() => {
    const last = lastHeading.current;
    lastHeading.current = focusOn;
    if (last === undefined || last === focusOn) return;
    scrollTo(0, 0);
    // Where a press has led here, it has the focus already.
    if (document.activeElement !== heading.current) heading.current?.focus({ preventScroll: true });
  }, [focusOn, lastHeading]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} data-aloud="title">
        {text.split(joined).map((part) => (joined.test(part) ? <span class="joined">{part}</span> : part))}
      </h1>
      <AloudSlot on={focusOn} />
    </>
  );
}
