import './ui/theme.css';
import './ui/base.css';
import { takeOver } from './first/takeOver';
import { loadLanguage } from './i18n/i18n';
import { firstLanguage, isLanguage, languages } from './i18n/language';
import { isKiosk } from './platform/kiosk';
import { readPreferences } from './platform/preferences';
import { whenQuiet } from './platform/quiet';
import { hasSessions, sessionStore } from './platform/sessions';
import { browserMemory, fleetingMemory } from './platform/storage';
import { loadLeftBehind } from './ui/frame/Intro';
import { loadRecap } from './ui/frame/Recap';
import { fetchAhead, fetchOnce } from './ui/parts/useLater';
import { Root } from './ui/Root';
import { loadTakeUp } from './ui/session/useSessionOf';
import './ui/print.css';

const kiosk = isKiosk();
const lasting = kiosk ? fleetingMemory() : browserMemory(() => localStorage);
const tab = kiosk ? fleetingMemory() : browserMemory(() => sessionStorage);
const preferences = readPreferences(lasting);
const asked = new URLSearchParams(location.search).get('lang');
const language = firstLanguage(asked, preferences.language, navigator.languages);

async function start(root: HTMLElement): Promise<void> {
  const { windowsLanguage } = preferences;
  const t = await loadLanguage(language);
  const windowsTexts = isLanguage(windowsLanguage) ? await loadLanguage(windowsLanguage) : t;
  const store = sessionStore(lasting, tab, Date.now());
  // All of the first screen at once: what was left behind would come in above what is being read.
  const isLeftBehind = !store.own() && hasSessions(lasting) && (await store.leftBehind()).length > 0;
  const parts = isLeftBehind ? [loadLeftBehind, loadRecap] : store.own() ? [loadTakeUp] : [];
  await Promise.all(parts.map((load) => fetchOnce(load).catch(() => undefined)));
  takeOver(
    root,
    <Root
      memory={lasting}
      store={store}
      isKiosk={kiosk}
      first={{ preferences, language, t, windowsTexts }}
    />,
  );
  // Fetched before it is wanted: an update could take it away, a lost network too.
  whenQuiet(() => {
    for (const one of languages) void loadLanguage(one);
    void fetchAhead();
  });
}

const root = document.getElementById('app');
if (root) void start(root);
