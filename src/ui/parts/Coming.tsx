import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context';
import type { Later } from './useLater';
import './coming.css';

/** Shorter than this nobody waits, in milliseconds. */
const moment = 300;

/** What was pressed and still waits says so by this. */
const pressed = '[aria-busy=true]';

interface Props {
  of: Later<unknown>;
  /** What is said where nobody has asked for it, and would not know what it is about. */
  failed?: string;
  /** There where a press has asked for it: called as soon as something else is done. It stands beside what was pressed. */
  onEnd?(): void;
}

/** In place of a part that is not there: that it is coming, or that it did not come, and what asks for it again. */
export function Coming({ of, onEnd, failed }: Props) {
  const { t } = usePage().wording;
  const [isLong, setLong] = useState(false);
  const place = useRef<HTMLParagraphElement>(null);
  const { isMissing, hasFailed } = of;
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), moment);
    return () => clearTimeout(timer);
  }, []);
  const isAskedFor = onEnd !== undefined;
  const ending = useRef(onEnd);
  ending.current = onEnd;
  // Listens exactly as long as this stands here, not from one paint to the next: Back may come before that, and Esc would close
  // what came in this one's place. Never anew in between: who begins to listen while Back is told of does not hear it.
  useLayoutEffect(() => {
    if (!isMissing || !isAskedFor) return;
    const begun = performance.now();
    const end = (event: Event) => {
      // The press itself comes by here too.
      if (event.timeStamp <= begun) return;
      // As it was when it was pressed: the press may have changed the page by now.
      const isElsewhere = !event
        .composedPath()
        .some((one) => (one as Element).matches?.(`.coming, ${pressed}`));
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : isElsewhere) ending.current?.();
    };
    const kinds = ['click', 'keydown', 'popstate'];
    for (const kind of kinds) addEventListener(kind, end);
    return () => {
      for (const kind of kinds) removeEventListener(kind, end);
    };
  }, [isMissing, isAskedFor]);
  useLayoutEffect(() => {
    if (onEnd && place.current) putBeside(place.current);
  });
  if (!isMissing || !(isLong || hasFailed)) return null;
  return (
    <p ref={place} class={onEnd ? 'coming aside' : 'coming'} role={hasFailed ? 'alert' : 'status'}>
      {hasFailed ? (failed ?? t('ui:later.failed')) : t('ui:later.coming')}
      {hasFailed && (
        <button
          type="button"
          data-move="load-again"
          onClick={() => {
            document.querySelector<HTMLElement>(pressed)?.focus();
            of.again();
          }}
        >
          {t('ui:later.again')}
        </button>
      )}
    </p>
  );
}

function putBeside({ style, offsetWidth }: HTMLElement): void {
  const box = document.querySelector(pressed)?.getBoundingClientRect();
  if (!box) return;
  const isAbove = box.top > innerHeight / 2;
  style.inset = isAbove
    ? `auto auto ${innerHeight - box.top + 6}px auto`
    : `${box.bottom + 6}px auto auto auto`;
  style.left = `${Math.max(8, Math.min(box.left, innerWidth - offsetWidth - 8))}px`;
}
