import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Brings what was read of a paste into sight and gives it the focus, once for each paste.
 * @returns the ref of what shows the result, whether the pasted text is folded, and what to call with each text
 */
export function useResultFirst() {
  const result = useRef<HTMLDivElement>(null);
  const [pastes, setPastes] = useState(0);
  useEffect(() => {
    if (pastes === 0) return;
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView?.({ block: 'start' });
  }, [pastes]);
  const onRead = (isPasted: boolean, isRead: boolean) => {
    if (!isRead) setPastes(0);
    else if (isPasted) setPastes((count) => count + 1);
  };
  return { result, isFolded: pastes > 0, onRead };
}
