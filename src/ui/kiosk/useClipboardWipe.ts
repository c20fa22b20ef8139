import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { emptyClipboard } from '../../platform/clipboard';

const presses = ['click', 'keyup'] as const;

/**
 * Wipes the clipboard once a session has ended. Where the browser forbids it, since nobody pressed anything, the next press does.
 * @param isBegun whether there is a session
 * @returns whether something of the last one may still be on it
 */
export function useClipboardWipe(isBegun: boolean): boolean {
  const [isLeft, setLeft] = useState(false);
  const before = useRef(isBegun);
  const wipe = () => void emptyClipboard().then((isEmpty) => setLeft(!isEmpty));
  useLayoutEffect(() => {
    if (before.current && !isBegun) wipe();
    before.current = isBegun;
  }, [isBegun]);
  useLayoutEffect(() => {
    if (!isLeft) return;
    for (const type of presses) addEventListener(type, wipe, true);
    return () => {
      for (const type of presses) removeEventListener(type, wipe, true);
    };
  }, [isLeft]);
  return isLeft;
}
