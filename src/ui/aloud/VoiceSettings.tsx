import { speakable } from '../../i18n/speakable';
import { choosable, type Preferences } from '../../platform/preferences';
import { plainName } from '../../platform/voices';
import { usePage } from '../context';
import { Options } from '../parts/Options';
import { useSpeech } from './useSpeech';
import { useVoices } from './useVoices';
import './voiceSettings.css';

/** Which voice reads aloud and how fast, to be tried; or why none does. */
export function VoiceSettings() {
  const { wording, preferences, prefer } = usePage();
  const { t } = wording;
  const { all, chosen, why } = useVoices();
  return (
    <section class="voice" aria-label={t('aloud:title')}>
      <h3>{t('aloud:title')}</h3>
      {chosen ? (
        <>
          <VoiceMenu all={all} chosen={chosen} />
          <Options<Preferences['speed']>
            legend={t('aloud:speed')}
            options={choosable.speed.map((id) => ({
              id,
              label: t(`aloud:speeds.${id}`),
            }))}
            chosen={preferences.speed}
            onChoose={(speed) => prefer({ speed })}
          />
          <TryVoice />
        </>
      ) : (
        <p data-no-voice={why}>{t(`aloud:none.${why ?? 'absent'}`)}</p>
      )}
    </section>
  );
}

/** A single voice leaves nothing to choose. */
function VoiceMenu(props: { all: readonly SpeechSynthesisVoice[]; chosen: SpeechSynthesisVoice }) {
  const { wording, language, preferences, prefer } = usePage();
  const { all, chosen } = props;
  if (all.length < 2) return null;
  return (
    <p class="field">
      <label for="voice">{wording.t('aloud:voice')}</label>
      <select
        id="voice"
        value={chosen.voiceURI}
        onChange={({ currentTarget }) =>
          prefer({ voices: { ...preferences.voices, [language]: currentTarget.value } })
        }
      >
        {all.map((voice) => (
          <option key={voice.voiceURI} value={voice.voiceURI}>
            {plainName(voice)}
          </option>
        ))}
      </select>
    </p>
  );
}

function TryVoice() {
  const { t } = usePage().wording;
  const { at, failed, speak, stop } = useSpeech();
  const isSpeaking = at !== undefined;
  return (
    <>
      <button
        type="button"
        data-try-voice
        onClick={isSpeaking ? stop : () => speak(speakable(t('aloud:sample'), t))}
      >
        {t(isSpeaking ? 'aloud:stop' : 'aloud:try')}
      </button>
      {failed && <p role="status">{t('aloud:failed')}</p>}
    </>
  );
}
