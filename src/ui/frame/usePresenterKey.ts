import { useEffect, useRef } from 'preact/hooks';
import { isPlainKey } from '../parts/plainKey';

/**
 * The key P opens the presenter's view and closes it; ignored while typing and with other keys held.
 * @param enabled whether the person wants keys that are letters or digits
 * @param where outside of any dialog, or inside the view itself
 */
export function usePresenterKey(enabled: boolean, onKey: () => void, where: 'outside' | 'inside'): void {
  const press = useRef(onKey);
  press.current = onKey;
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (!isPlainKey(event) || event.key.toLowerCase() !== 'p') return;
      if (where === 'inside' || !document.querySelector('dialog[open]')) press.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [enabled, where]);
}
