import { useCallback, useState } from 'preact/hooks';
import { loadLanguage, type Translate } from '../i18n/i18n';
import { isLanguage, type Language } from '../i18n/language';
import { addressWaypoints, askedLanguage } from '../platform/navigation';
import { type Preferences, writePreferences } from '../platform/preferences';
import type { SessionStore } from '../platform/sessions';
import type { Memory } from '../platform/storage';
import { App } from './App';
import { useOffline } from './frame/useOffline';
import type { KioskPage } from './kiosk/kioskPage';
import type { Begun } from './session/beginSession';

interface Speech {
  preferences: Preferences;
  language: Language;
  t: Translate;
  windowsTexts: Translate;
}

interface Props {
  memory: Memory;
  store: SessionStore;
  /** There at a shared kiosk. */
  kiosk: KioskPage | undefined;
  /** This tab's own session, if it had one. */
  begun: Begun | undefined;
  /** What is known and loaded before the first screen. */
  first: Speech;
}

/** Holds what outlives a session: preferences, languages, and how far the page is with working offline. */
export function Root({ memory, store, kiosk, begun, first }: Props) {
  const [speech, setSpeech] = useState(first);
  const offline = useOffline(store);

  const prefer = useCallback(
    (changes: Partial<Preferences>) => {
      const preferences = { ...speech.preferences, ...changes };
      // At a kiosk nothing is kept of what a person chose.
      if (!kiosk) writePreferences(memory, changes);
      if (changes.language) askedLanguage(changes.language);
      setSpeech({ ...speech, preferences });
      void spoken({ ...preferences, language: changes.language ?? speech.language }, speech).then((now) =>
        setSpeech((then) => ({ ...then, ...now })),
      );
    },
    [memory, kiosk, speech],
  );

  /** At a kiosk the next person begins as the first one did. */
  const forgetPerson = () => setSpeech(first);

  return (
    <App
      {...speech}
      store={store}
      begun={begun}
      waypoints={kiosk?.waypoints ?? addressWaypoints}
      kiosk={kiosk && { ...kiosk, isTouched: speech !== first, forgetPerson }}
      offline={offline}
      prefer={prefer}
    />
  );
}

/** Loads what the preferences ask for; if it can't be had, the languages stay as they are. */
async function spoken(preferences: Preferences, now: Speech): Promise<Partial<Speech>> {
  const language = isLanguage(preferences.language) ? preferences.language : now.language;
  const ofWindows = isLanguage(preferences.windowsLanguage) ? preferences.windowsLanguage : language;
  try {
    return { language, t: await loadLanguage(language), windowsTexts: await loadLanguage(ofWindows) };
  } catch {
    return {};
  }
}
