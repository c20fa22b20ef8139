import { useEffect, useState } from 'preact/hooks';
import { type NoVoice, watchVoices } from '../../platform/voices';
import { usePage } from '../context';

interface Voices {
  all: readonly SpeechSynthesisVoice[];
  /** The one that speaks: the person's choice while the device has it, else the best. */
  chosen: SpeechSynthesisVoice | undefined;
  why: NoVoice | undefined;
}

const none: Omit<Voices, 'chosen'> & { language: string } = { language: '', all: [], why: 'absent' };

/** The voices of this device in the page's language. */
export function useVoices(): Voices {
  const { language, preferences } = usePage();
  const [found, setFound] = useState(none);
  useEffect(() => watchVoices(language, (all, why) => setFound({ language, all, why })), [language]);
  // Until the effect has run those of the other language are still there.
  const { all, why } = found.language === language ? found : none;
  const wanted = preferences.voices?.[language];
  return { all, why, chosen: all.find(({ voiceURI }) => voiceURI === wanted) ?? all[0] };
}
