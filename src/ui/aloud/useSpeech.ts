import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preferences } from '../../platform/preferences';
import { speak as speakAloud } from '../../platform/speech';
import { usePage } from '../context';
import { useVoices } from './useVoices';

const rates: Record<Preferences['speed'], number> = { slow: 0.8, normal: 1, fast: 1.2 };

export interface Speech {
  /** Whether this device has a voice in the page's language; what speaks is not shown where it has none. */
  canSpeak: boolean;
  /** Index of the sentence that is being spoken. */
  at: number | undefined;
  /** Whether the last attempt was in vain. */
  failed: boolean;
  /** Speaks sentences, in the chosen voice and at the chosen speed unless told another. Only after a press. */
  speak(sentences: readonly string[], manner?: { rate?: number }): void;
  stop(): void;
}

const quiet = { at: undefined, failed: false };

/** The device's own voice, for a part of the page: falls silent with it, and when the language changes. */
export function useSpeech(): Speech {
  const { language, preferences } = usePage();
  const { chosen } = useVoices();
  const [state, setState] = useState<{ at: number | undefined; failed: boolean }>(quiet);
  const stopIt = useRef<(() => void) | undefined>(undefined);
  const stop = () => {
    stopIt.current?.();
    setState(quiet);
  };
  useEffect(() => stop, [language]);
  const speak: Speech['speak'] = (sentences, { rate = rates[preferences.speed] } = {}) => {
    if (!chosen) return;
    stopIt.current = speakAloud(sentences, {
      voice: chosen,
      rate,
      onSentence: (at) => setState({ at, failed: false }),
      onEnd: (how) => setState({ at: undefined, failed: how === 'failed' }),
    });
  };
  return { canSpeak: chosen !== undefined, ...state, speak, stop };
}
