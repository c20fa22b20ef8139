import { useEffect, useRef, useState } from 'preact/hooks';
import { type CopyResult, copyText } from '../../platform/clipboard';

/** How long "copied" stays on the button, in milliseconds. */
const shownFor = 2500;

/**
 * Copies what an element shows and remembers for a moment how it went.
 * @returns the element's ref, the last result, and the function that copies
 */
export function useCopy(text: string) {
  const shown = useRef<HTMLElement>(null);
  const [result, setResult] = useState<CopyResult | undefined>();
  useEffect(() => {
    if (result !== 'copied') return;
    const timer = setTimeout(() => setResult(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async () => {
    const how = await copyText(text, shown.current);
    setResult(how);
    return how;
  };
  return { shown, result, copy };
}
