import { useEffect, useRef, useState } from 'preact/hooks';

/** A pause in typing after which a text is kept, in milliseconds. */
const pause = 300;

/** What comes up with a kept text would move what is being pressed, and the press would be lost. */
const isPressing = () => document.querySelector(':active') !== null;

/**
 * A text that is being typed, kept at every pause, on leaving the field and when the field goes away: nothing is lost to a
 * reload, and the journal does not grow by an entry for each key. While something is pressed it waits for the release.
 * @param value the text as it is kept
 * @param keep called with the new text, only if it differs
 * @param tidy makes of a typed text what is kept of it
 */
export function useTyped(value: string, keep: (text: string) => void, tidy: (typed: string) => string) {
  const [text, setText] = useState(value);
  const latest = useRef({ text, value, keep });
  latest.current = { text, value, keep };
  const settle = () => {
    const { text: typed, value: kept, keep: keepNow } = latest.current;
    const tidied = tidy(typed);
    if (tidied !== kept) keepNow(tidied);
  };
  const settleReleased = () => {
    if (isPressing()) addEventListener('mouseup', settle, { capture: true, once: true });
    else settle();
  };
  useEffect(() => {
    if (tidy(text) === value) return;
    let timer = setTimeout(function tick() {
      if (isPressing()) timer = setTimeout(tick, pause);
      else settle();
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    addEventListener('pagehide', settle);
    return () => {
      removeEventListener('pagehide', settle);
      settle();
    };
  }, []);
  return { text, type: setText, settle: settleReleased };
}
