import { useEffect } from 'preact/hooks';

const typing = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';

/**
 * Listens to single keys; ignored while typing and with other keys held.
 * @param enabled whether the person wants it
 * @param onKey called with the key; says whether it was one of its own
 */
export function useKeys(enabled: boolean, onKey: (key: string) => boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (!isPlain || (event.target instanceof Element && event.target.closest(typing))) return;
      if (onKey(event.key)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
