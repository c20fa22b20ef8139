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
const shared = browserMemory(() => localStorage);
const lasting = kiosk ? fleetingMemory() : shared;
const tab = kiosk ? fleetingMemory() : browserMemory(() => sessionStorage);
const preferences = readPreferences(lasting);
const asked = new URLSearchParams(location.search).get('lang');
const language = firstLanguage(asked, preferences.language, navigator.languages);

async function start(root: HTMLElement): Promise<void> {
  const { windowsLanguage } = preferences;
  const t = await loadLanguage(language);
  const windowsTexts = isLanguage(windowsLanguage) ? await loadLanguage(windowsLanguage) : t;
  const page = kiosk ? await import('./ui/kiosk/kioskPage') : undefined;
  const store = sessionStore(lasting, tab);
  // All of the first screen at once: what was left behind would come in above what is being read.
  const left = hasSessions(lasting) ? await store.leftBehind().catch(() => []) : [];
  const parts = store.own() ? [loadTakeUp] : left.length > 0 ? [loadLeftBehind, loadRecap] : [];
  await Promise.all(parts.map((load) => fetchOnce(load).catch(() => undefined)));
  takeOver(
    root,
    <Root
      memory={lasting}
      store={store}
      kiosk={page?.kioskPage(root)}
      first={{ preferences, language, t, windowsTexts }}
    />,
  );
  // Fetched before it is wanted: an update could take it away, a lost network too.
  whenQuiet(() => {
    for (const one of languages) void loadLanguage(one);
    void fetchAhead();
    // A kiosk may have been a desk before.
    if (kiosk)
      void sessionStore(shared, tab)
        .leftBehind()
        .catch(() => undefined);
  });
}

const root = document.getElementById('app');
if (root) void start(root);
