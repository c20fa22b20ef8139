import { useEffect } from 'preact/hooks';
import { isPlainKey } from './plainKey';

/**
 * Keys 1 to 9 press the numbered answers of the screen; ignored while typing, in dialogs and with other keys held.
 * @param enabled whether the person wants it
 */
export function useAnswerKeys(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainKey(event) || !/^[1-9]$/.test(event.key)) return;
      if (document.querySelector('dialog[open]')) return;
      const buttons = document.querySelectorAll<HTMLButtonElement>('main .loud button');
      buttons[Number(event.key) - 1]?.click();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [enabled]);
}
