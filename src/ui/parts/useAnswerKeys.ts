import { useLayoutEffect } from 'preact/hooks';
import { answerOfKey } from './answerOfKey';

/** A key pressed again so soon has bounced, or was meant for what stood there before: nobody reads so fast, in milliseconds. */
const bounce = 300;
/** When one was pressed last; on whichever step, since that press brought up the next one. */
let pressedAt = -bounce;

/**
 * Keys 1 to 9 press the numbered answers of the screen; ignored while typing, in dialogs, with other keys held, and twice at once.
 * @param enabled whether the person wants it
 */
export function useAnswerKeys(enabled: boolean): void {
  // Before anything else can be pressed: until then the document itself takes them.
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const answer = answerOfKey(event);
      if (!answer || document.querySelector('dialog[open]') || event.timeStamp - pressedAt < bounce) return;
      pressedAt = event.timeStamp;
      answer.click();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [enabled]);
}
