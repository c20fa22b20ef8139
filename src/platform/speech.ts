import { breathsOf } from './breaths';
import { takeTheFloor } from './silence';

/** How it ended: all was said, or it was stopped, or the browser can't or may not. */
export type Ending = 'done' | 'silenced' | 'failed';

export interface Manner {
  voice: SpeechSynthesisVoice;
  /** 1 is the voice's own speed. */
  rate: number;
  /** Told as each sentence begins, by its index. */
  onSentence?(index: number): void;
  onEnd?(how: Ending): void;
}

/** Errors that are none: somebody wanted it to fall silent. */
const harmless: readonly SpeechSynthesisErrorCode[] = ['canceled', 'interrupted'];

/** How often a silent browser is looked at, in milliseconds. */
const look = 500;
/** Silent at so many looks in a row: an `end` event is missing, as happens in Chrome. */
const silentLooks = 4;
/** Nothing that is said in one breath takes so many looks: something hangs. */
const mostLooks = 90;

/**
 * Speaks sentences one after the other, each as one utterance, or several where it is long; silences whatever was speaking.
 * A browser allows it only after a press. Ends with the page.
 * @returns a function that stops it
 */
export function speak(sentences: readonly string[], manner: Manner): () => void {
  const speech = window.speechSynthesis;
  const queue = sentences.flatMap((sentence, index) =>
    breathsOf(sentence).map((text, part) => ({ text, index, isFirst: part === 0 })),
  );
  let finished = false;
  let heard = false;
  let leave: () => void = () => undefined;
  const finish = (how: Ending) => {
    if (finished) return;
    finished = true;
    leave();
    removeEventListener('pagehide', stop);
    if (how !== 'done') speech.cancel();
    yieldTheFloor();
    manner.onEnd?.(how);
  };
  const stop = () => finish('silenced');
  const next = () => {
    leave();
    const breath = queue.shift();
    if (!breath) return finish('done');
    if (breath.isFirst) manner.onSentence?.(breath.index);
    // Whoever hears of the sentence may have stopped it.
    if (finished) return;
    leave = utter(breath.text, manner, {
      onHeard: () => {
        heard = true;
      },
      onOver: () => (heard ? next() : finish('failed')),
      onError: (error) => finish(harmless.includes(error) ? 'silenced' : 'failed'),
    });
  };
  const yieldTheFloor = takeTheFloor(stop);
  addEventListener('pagehide', stop);
  // What another page or a crash left in the queue would be spoken first.
  speech.cancel();
  next();
  return stop;
}

interface Hearing {
  onHeard(): void;
  onOver(): void;
  onError(error: SpeechSynthesisErrorCode): void;
}

/**
 * Speaks one text.
 * @returns a function that stops listening to it
 */
function utter(text: string, { voice, rate }: Manner, { onHeard, onOver, onError }: Hearing): () => void {
  const speech = window.speechSynthesis;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  let silent = 0;
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    silent = speech.speaking || speech.pending ? 0 : silent + 1;
    if (looks === mostLooks) speech.cancel();
    if (silent === silentLooks || looks === mostLooks) leaveAnd(onOver)();
  }, look);
  const leave = () => {
    clearInterval(timer);
    utterance.onstart = utterance.onend = utterance.onerror = null;
  };
  const leaveAnd = (then: () => void) => () => {
    leave();
    then();
  };
  utterance.onstart = onHeard;
  utterance.onend = leaveAnd(() => {
    onHeard();
    onOver();
  });
  utterance.onerror = ({ error }) => leaveAnd(() => onError(error))();
  speech.speak(utterance);
  return leave;
}
