import { useEffect } from 'preact/hooks';

const typing = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';

/**
 * Keys 1 to 9 press the numbered answers of the screen; ignored while typing, in dialogs and with other keys held.
 * @param enabled whether the person wants it
 */
export function useAnswerKeys(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (!isPlain || !/^[1-9]$/.test(event.key)) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (document.querySelector('dialog[open]')) return;
      const buttons = document.querySelectorAll<HTMLButtonElement>('main .loud button');
      buttons[Number(event.key) - 1]?.click();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [enabled]);
}
