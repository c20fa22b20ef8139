import { glance } from '../ui/frame/glance';
import { skipToStep } from '../ui/frame/skipToStep';
import { answerOfKey } from '../ui/parts/answerOfKey';
import type { Answered } from '../ui/session/beginSession';
import { controls } from './controls';
import { takeNext } from './nextScreen';

// An answer to the first screen need not wait for the script that makes the page work, where the document has the step that it
// leads to: that is shown at once, and taken over in place of the first one.

/** When the step that follows was shown, as events tell the time. */
let since: number | undefined;

const isAsItCame = () =>
  [...document.querySelectorAll('input')].every(({ checked, defaultChecked }) => checked === defaultChecked);

/** @returns whether the document has the step that follows */
function show(answered: Answered | undefined): boolean {
  const next = takeNext(answered);
  if (!next) return false;
  document.getElementById('app')?.replaceChildren(next);
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
  return true;
}

/** Shows the step that a pressed answer leads to, once: what is pressed on that one waits for the page's script. */
function take(pressed: Element | null, at: number): boolean {
  const { answer } = pressed?.closest<HTMLElement>('#app [data-answer]')?.dataset ?? {};
  const answered = { answer: answer as Answered['answer'], at: Date.now() };
  // Another way of use is known to the page's script alone.
  if (since !== undefined || !isAsItCame() || !show(answered)) return false;
  since = at;
  // For a page that is loaded again before its script was there.
  history.replaceState({ answered }, '');
  return true;
}

addEventListener(
  'click',
  (event) => {
    const { target, timeStamp, detail } = event;
    if (!document.documentElement.dataset.first) return;
    if ((target as Element).closest('.skip')) return skipToStep(event);
    // The second half of a double click was not meant for what is there now.
    const isSecond = since !== undefined && (detail > 1 || timeStamp < since + glance);
    if (isSecond || take(target as Element, timeStamp)) event.stopPropagation();
  },
  true,
);

// The numbers on the answers are their keys from the first, as later (`useAnswerKeys.ts`).
addEventListener('keydown', (event) => {
  if (document.documentElement.dataset.first) answerOfKey(event)?.click();
});

// All of the document is there, and none of its scripts has run: what was pressed before the page began anew, or before the end of
// the document had come, which has the next step.
document.addEventListener(
  'readystatechange',
  ({ timeStamp }) => {
    const { answered, pressed: index } = history.state ?? {};
    if (show(answered)) since = 0;
    document.querySelectorAll(controls)[index]?.setAttribute('data-pressed', '');
    if (index !== undefined) history.replaceState({ answered }, '');
    take(document.querySelector('[data-pressed]'), timeStamp);
  },
  { once: true },
);
