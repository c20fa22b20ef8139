import { firstLanguage } from './i18n/language';
import { isKiosk } from './platform/kiosk';
import { defaultPreferences, readPreferences } from './platform/preferences';
import { hasOwnSession, hasSessions } from './platform/sessions';
import { browserMemory } from './platform/storage';

// Stands in the document itself and runs before anything is painted, so it must stay small: the page comes up in its
// language and colours at once, shows its first screen before the script that makes it work is there, and keeps a press.

/** The chunks of each language, put in by the build. */
declare const __LANGUAGE_CHUNKS__: Record<string, string>;

const kiosk = isKiosk();
const shared = browserMemory(() => localStorage);
const preferences = kiosk ? defaultPreferences : readPreferences(shared);
const asked = new URLSearchParams(location.search).get('lang');
const language = firstLanguage(asked, preferences.language, navigator.languages);
const { documentElement, head } = document;

documentElement.lang = language;
documentElement.dataset.theme = preferences.theme;
documentElement.dataset.size = preferences.size;

const preload = document.createElement('link');
preload.rel = 'modulepreload';
preload.href = __LANGUAGE_CHUNKS__[language] ?? '';
head.append(preload);

const isFirstScreen =
  preferences.mode === defaultPreferences.mode &&
  preferences.keys &&
  (kiosk || !(hasOwnSession(browserMemory(() => sessionStorage)) || hasSessions(shared)));
if (isFirstScreen) documentElement.dataset.first = language;

// The first screen is the whole page until then, so a control is known by its number.
addEventListener('click', ({ target }) => {
  const controls = [...document.querySelectorAll('#app :is(button, input)')];
  const pressed = controls.indexOf((target as Element).closest('button, input') as Element);
  if (pressed !== -1 && documentElement.dataset.first) documentElement.dataset.pressed = String(pressed);
});
