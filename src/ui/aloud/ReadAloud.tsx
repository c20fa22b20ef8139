import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../context';
import { type ShownSentence, shownSentences, watchShown } from './shownSentences';
import { useSpeech } from './useSpeech';
import './aloud.css';

/**
 * Reads the shown step aloud, and stops it; marks the sentence of the moment. Not there without a voice.
 * @param on names what is shown: with something else it falls silent
 */
export function ReadAloud({ on }: { on: string }) {
  const { wording, announce } = usePage();
  const { t } = wording;
  const { canSpeak, at, failed, speak, stop } = useSpeech();
  const sentences = useRef<readonly ShownSentence[]>([]);
  const isSpeaking = at !== undefined;
  const element = isSpeaking ? sentences.current[at]?.element : undefined;
  useEffect(() => stop, [on]);
  useEffect(() => element && mark(element), [element]);
  useEffect(() => (isSpeaking ? watchShown(sentences.current, stop) : undefined), [isSpeaking]);
  useEffect(() => {
    if (failed) announce(t('aloud:failed'));
  }, [failed]);
  if (!canSpeak) return null;
  const start = () => {
    sentences.current = shownSentences(t);
    speak(sentences.current.map(({ spoken }) => spoken));
  };
  const label = t(isSpeaking ? 'aloud:stop' : 'aloud:start');
  return (
    <>
      <button
        type="button"
        class="plain aloud"
        data-speaking={isSpeaking}
        aria-label={label}
        onClick={isSpeaking ? stop : start}
      >
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          {isSpeaking ? (
            <path d="M6 6h12v12H6z" />
          ) : (
            <path d="M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4.2 4.2 0 0 1 0 6m2.5-8.5a8 8 0 0 1 0 11" />
          )}
        </svg>
        <span>{label}</span>
      </button>
      {failed && <p class="notice">{t('aloud:failed')}</p>}
    </>
  );
}

/** @returns a function that takes the mark away */
function mark(element: HTMLElement): () => void {
  element.dataset.spoken = '';
  return () => {
    delete element.dataset.spoken;
  };
}
