import './ui/theme.css';
import './ui/base.css';
import './platform/ask';
import { takeOver } from './first/takeOver';
import { loadLanguage } from './i18n/i18n';
import { firstLanguage, isLanguage } from './i18n/language';
import { isKiosk } from './platform/kiosk';
import { readPreferences } from './platform/preferences';
import { whenQuiet } from './platform/quiet';
import { hasSessions } from './platform/sessionKeys';
import { sessionStore } from './platform/sessions';
import { browserMemory, fleetingMemory } from './platform/storage';
import { loadLeftBehind } from './ui/frame/Intro';
import { loadRecap } from './ui/frame/Recap';
import { fetchAhead, fetchOnce } from './ui/parts/useLater';
import { Root } from './ui/Root';
import { loadTakeUp } from './ui/session/useSessionOf';

const kiosk = isKiosk();
const shared = browserMemory(() => localStorage);
const lasting = kiosk ? fleetingMemory() : shared;
const tab = kiosk ? fleetingMemory() : browserMemory(() => sessionStorage);
const preferences = readPreferences(lasting);
const asked = new URLSearchParams(location.search).get('lang');
const language = firstLanguage(asked, preferences.language, navigator.languages);

/** Fetches what the first screen needs, again and again until it is there: meanwhile the page leads to the booklet. */
async function prepare(pause = 1000): ReturnType<typeof fetchFirst> {
  try {
    return await fetchFirst();
  } catch {
    await new Promise((again) => {
      setTimeout(again, pause);
      for (const sign of [`online`, 'focus']) addEventListener(sign, again, { once: true });
    });
    return prepare(Math.min(pause * 2, 30_000));
  }
}

async function fetchFirst() {
  const { windowsLanguage } = preferences;
  const t = await loadLanguage(language);
  const windowsTexts = isLanguage(windowsLanguage) ? await loadLanguage(windowsLanguage) : t;
  const page = kiosk ? await import('./ui/kiosk/kioskPage') : undefined;
  const store = sessionStore(lasting, tab);
  // All of the first screen at once: what was left behind would come in above what is being read.
  const left = hasSessions(lasting) ? await store.leftBehind().catch(() => []) : [];
  // Without what reads it, an own session would look like none.
  if (store.own()) await fetchOnce(loadTakeUp);
  else if (left.length > 0) await Promise.allSettled([loadLeftBehind, loadRecap].map(fetchOnce));
  return { t, windowsTexts, page, store };
}

function start(
  root: HTMLElement,
  { t, windowsTexts, page, store }: Awaited<ReturnType<typeof fetchFirst>>,
): void {
  takeOver(
    root,
    <Root
      memory={lasting}
      store={store}
      kiosk={page?.kioskPage(root)}
      first={{ preferences, language, t, windowsTexts }}
    />,
  );
  void keepTranslated(root);
  // Fetched before it is wanted: an update could take it away, a lost network too.
  whenQuiet(() => {
    void fetchAhead();
    // A kiosk may have been a desk before.
    if (kiosk)
      void sessionStore(shared, tab)
        .leftBehind()
        .catch(() => undefined);
  });
}

/** No page is translated before it has been seen. */
async function keepTranslated(root: HTMLElement): Promise<void> {
  try {
    (await import('./first/translated')).keepTranslated(root);
  } catch {
    setTimeout(keepTranslated, 30_000, root);
  }
}

const root = document.getElementById('app');
document.documentElement.dataset.started = '';
if (root) void prepare().then((first) => start(root, first));
