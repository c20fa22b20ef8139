import { useCallback, useState } from 'preact/hooks';

/** Long enough for a screen reader to notice that the text was gone, in milliseconds. */
const gap = 50;

/**
 * A text for a live region. The same text said twice is announced twice, because it is taken away in between.
 * @returns the text of the moment, and the function that says something
 */
export function useAnnouncement(): [string, (text: string) => void] {
  const [text, setText] = useState('');
  const announce = useCallback((next: string) => {
    setText('');
    setTimeout(() => setText(next), gap);
  }, []);
  return [text, announce];
}
