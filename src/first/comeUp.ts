import { defaultPreferences } from '../platform/readPreferences';
import { hasSessions } from '../platform/sessionKeys';
import { browserMemory } from '../platform/storage';
import { beginning } from '../ui/organisation/beginning';
import { controls } from './controls';

// Stands in the document itself and runs before anything is painted, so it must stay small: the page comes up in its
// language and colours at once, shows its first screen before the script that makes it work is there, and keeps a press.

// A busy Chromium refuses a file its storage for good where that is asked for before the browser has noted that the file is
// open: all that was kept would look lost. What it says of cookies comes only after that.
if (__ONE_FILE__) void document.cookie;

const shared = browserMemory(() => localStorage);
const begins = beginning(shared);
globalThis.sportelloBegins = begins;
const { kiosk, preferences } = begins;
const { documentElement } = document;

/** The language that the page comes up in. */
export const { language } = begins;

/** After so long a page that is still not there says so (`App.css`), in milliseconds. */
const patience = 7000;
setTimeout(() => {
  documentElement.dataset.late = '';
}, patience);

documentElement.lang = language;
documentElement.dataset.theme = preferences.theme;
documentElement.dataset.size = preferences.size;

const isFirstScreen =
  preferences.mode === defaultPreferences.mode && preferences.keys && (kiosk || !hasSessions(shared));
if (isFirstScreen) documentElement.dataset.first = language;

// The first screen is the whole page until then, and stays: the control that was pressed last is marked, and pressed again.
addEventListener('click', ({ target }) => {
  const pressed = (target as Element).closest(controls);
  if (!pressed || !documentElement.dataset.first) return;
  document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
  pressed.setAttribute('data-pressed', '');
});
