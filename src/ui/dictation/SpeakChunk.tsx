import { useEffect } from 'preact/hooks';
import { useSpeech } from '../aloud/useSpeech';
import { usePage } from '../context';

/** Slow enough to write along. */
const rate = 0.7;

/** Lets the device say a chunk; not there without a voice. Falls silent with the next chunk. */
export function SpeakChunk({ said }: { said: string }) {
  const { t } = usePage().wording;
  const { canSpeak, at, speak, stop } = useSpeech();
  useEffect(() => stop, [said]);
  if (!canSpeak) return null;
  const isSpeaking = at !== undefined;
  return (
    <button
      type="button"
      class="plain"
      data-part="speak"
      onClick={() => (isSpeaking ? stop() : speak([said], { rate }))}
    >
      {t(isSpeaking ? 'aloud:stop' : 'dictation:speak')}
    </button>
  );
}
