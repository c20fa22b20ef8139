import { isPlainKey } from './plainKey';

/** The button of the numbered answer that a key stands for: 1 to 9, pressed by itself and not to write something. */
export function answerOfKey(event: KeyboardEvent): HTMLElement | undefined {
  if (!isPlainKey(event) || !/^[1-9]$/.test(event.key)) return undefined;
  return document.querySelectorAll<HTMLElement>('main .loud button')[Number(event.key) - 1];
}
