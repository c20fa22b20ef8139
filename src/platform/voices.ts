/** Why nothing can be spoken here: no speech at all, no voice in the language, or only such as send the text away. */
export type NoVoice = 'unsupported' | 'absent' | 'remote';

/** A longer menu is of no help to anybody. */
const longest = 16;

/** A browser that never says that its voices have come is asked again after so many milliseconds. */
const askAgain = [250, 1000, 4000];

/** With two letters, or with three as some engines on Android have it, then perhaps a region. */
const tags: Record<string, RegExp> = { it: /^ita?(?![a-z])/i, en: /^eng?(?![a-z])/i };

/** Some browsers call these local, yet they need the network and send it what they speak. */
const remoteName = /\bOnline\b|^Google\b/;

/** Where the person's own region has no voice. */
const common = ['it', 'it-it', 'en', 'en-gb', 'en-us'];

/**
 * Tells of the voices of this device in a language, best first: at once, and again whenever the browser finds more, which may
 * be late or never. Remote voices are left out, and of a voice with variants (espeak-ng has thousands) all but one.
 * @param language as the page speaks it: `it`, `en`
 * @param listener gets the voices, and where there are none the reason why
 * @returns a function that stops it
 */
export function watchVoices(
  language: string,
  listener: (voices: readonly SpeechSynthesisVoice[], why: NoVoice | undefined) => void,
): () => void {
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!speech) {
    listener([], 'unsupported');
    return () => undefined;
  }
  const tell = () => {
    const all = speech.getVoices().filter(({ lang }) => tags[language]?.test(lang));
    const voices = usefulVoices(all);
    if (voices.length > 0) listener(voices, undefined);
    else listener(voices, all.length > 0 ? 'remote' : 'absent');
  };
  tell();
  if ('onvoiceschanged' in speech) {
    speech.addEventListener('voiceschanged', tell);
    return () => speech.removeEventListener('voiceschanged', tell);
  }
  const timers = askAgain.map((delay) => setTimeout(tell, delay));
  return () => timers.forEach(clearTimeout);
}

/** A voice's name without its variant: `Italian+Alex espeak-ng` is one of a hundred persons. */
export function plainName({ name }: SpeechSynthesisVoice): string {
  return name.replace(/\+.+?(?= espeak|$)/, '');
}

/** Those that speak without a network: the person's own region first, then the device's choice, then what most people want. */
function usefulVoices(all: readonly SpeechSynthesisVoice[]): readonly SpeechSynthesisVoice[] {
  const own = navigator.languages.map(regional);
  const rank = (voice: SpeechSynthesisVoice) => {
    const tag = regional(voice.lang);
    return (own.includes(tag) ? 4 : 0) + (voice.default ? 2 : 0) + (common.includes(tag) ? 1 : 0);
  };
  const local = all.filter(({ localService, name }) => localService && !remoteName.test(name));
  const ranked = new Map(local.map((voice) => [voice, rank(voice)]));
  const sorted = local.sort((one, other) => (ranked.get(other) ?? 0) - (ranked.get(one) ?? 0));
  const names = new Set<string>();
  return sorted.filter((voice) => names.size < names.add(plainName(voice)).size).slice(0, longest);
}

/** Android writes `it_IT`. */
function regional(tag: string): string {
  return tag.replace('_', '-').toLowerCase();
}
