/** A voice as a browser describes it; what is left out is as with most. */
export interface FakeVoice {
  name: string;
  lang: string;
  localService?: boolean;
  default?: boolean;
}

/** What a test sees and does of the speaking. */
export interface FakeSpeech {
  /** Every text that began to be spoken. */
  said: { text: string; lang: string; voice: string; rate: number }[];
  isSpeaking(): boolean;
  /** The text of the moment has been said; `silently` without the event, as Chrome does at times. */
  finish(silently?: boolean): void;
  fail(error: string): void;
  /** Voices arrive, after which the browser says so. */
  bring(voices: readonly FakeVoice[]): void;
}

/**
 * Puts a speechSynthesis in the place of the browser's, which behaves as Chrome's does except that a text is spoken until the test
 * says that it has been. Whole in itself, so that it can be sent into a page.
 * @param voices those that are there from the beginning
 */
export function fakeSpeech(voices: readonly FakeVoice[]): FakeSpeech {
  class Utterance {
    text: string;
    lang = '';
    voice: FakeVoice | null = null;
    rate = 1;
    onstart: (() => void) | null = null;
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  const whole = (voice: FakeVoice) => ({
    voiceURI: voice.name,
    localService: true,
    default: false,
    ...voice,
  });
  const later = (then: () => void) => void Promise.resolve().then(then);
  let known = voices.map(whole);
  let current: Utterance | undefined;
  let waiting: Utterance[] = [];
  const said: FakeSpeech['said'] = [];

  const begin = () => {
    if (current) return;
    const utterance = waiting.shift();
    if (!utterance) return;
    current = utterance;
    const { text, lang, voice, rate } = utterance;
    said.push({ text, lang, voice: voice?.name ?? '', rate });
    utterance.onstart?.();
  };
  const end = (tell: (utterance: Utterance) => void) => {
    const utterance = current;
    if (!utterance) throw new Error('Nothing is being spoken');
    current = undefined;
    tell(utterance);
    later(begin);
  };
  const synthesis = Object.assign(new EventTarget(), {
    onvoiceschanged: null,
    getVoices: () => [...known],
    speak(utterance: Utterance) {
      waiting.push(utterance);
      later(begin);
    },
    cancel() {
      const interrupted = current;
      const canceled = waiting;
      current = undefined;
      waiting = [];
      later(() => {
        interrupted?.onerror?.({ error: 'interrupted' });
        for (const utterance of canceled) utterance.onerror?.({ error: 'canceled' });
      });
    },
  });
  Object.defineProperty(synthesis, 'speaking', { get: () => current !== undefined });
  Object.defineProperty(synthesis, 'pending', { get: () => waiting.length > 0 });
  for (const [name, value] of Object.entries({
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: Utterance,
  }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return {
    said,
    isSpeaking: () => current !== undefined,
    finish: (silently = false) => end((utterance) => !silently && utterance.onend?.()),
    fail: (error) => end((utterance) => utterance.onerror?.({ error })),
    bring: (more) => {
      known = more.map(whole);
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
}
