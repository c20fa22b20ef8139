const typing = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';

/** Whether a key is pressed by itself and not to write something: then it may be a command to the page. */
export function isPlainKey(event: KeyboardEvent): boolean {
  const isAlone = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
  return isAlone && !(event.target instanceof Element && event.target.closest(typing));
}
