import { useKeys } from '../useKeys';

/**
 * Keys 1 to 9 press the numbered answers of the screen, except in dialogs.
 * @param enabled whether the person wants it
 */
export function useAnswerKeys(enabled: boolean): void {
  useKeys(enabled, (key) => {
    if (!/^[1-9]$/.test(key) || document.querySelector('dialog[open]')) return false;
    const buttons = document.querySelectorAll<HTMLButtonElement>('main .loud button');
    buttons[Number(key) - 1]?.click();
    return true;
  });
}
