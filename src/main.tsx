import './ui/theme.css';
import './ui/base.css';
import './platform/ask';
import { takeOver } from './first/takeOver';
import { loadLanguage, loadLaterTexts } from './i18n/i18n';
import { isLanguage } from './i18n/language';
import { whenQuiet } from './platform/quiet';
import { type Found, sessionStore } from './platform/sessions';
import { browserMemory, fleetingMemory } from './platform/storage';
import type { StoredSession } from './platform/storedSession';
import { loadLeftBehind } from './ui/frame/Intro';
import { loadRecap } from './ui/frame/Recap';
import { fetchAhead, fetchOnce, partOf } from './ui/parts/useLater';
import { Root } from './ui/Root';
import { type Begun, beginAnswered } from './ui/session/beginSession';
import { loadTakeUp } from './ui/session/useSessionOf';

const shared = browserMemory(() => localStorage);

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
  // Not there where a host forbids scripts in the document.
  const begins =
    globalThis.sportelloBegins ?? (await import('./ui/organisation/beginning')).beginning(shared);
  const { kiosk, preferences, language } = begins;
  const { windowsLanguage } = preferences;
  const memory = kiosk ? fleetingMemory() : shared;
  const tab = kiosk ? fleetingMemory() : browserMemory(() => sessionStorage);
  const t = await loadLanguage(language);
  if (__ONE_FILE__) await loadLaterTexts();
  const windowsTexts = isLanguage(windowsLanguage) ? await loadLanguage(windowsLanguage) : t;
  const page = kiosk ? await import('./ui/kiosk/kioskPage') : undefined;
  const store = sessionStore(memory, tab);
  // All of the first screen at once: what was left behind would come in above what is being read.
  const { own, left } = await store.find().catch((): Found => ({ own: store.own(), left: [] }));
  const begun = own && (await takenUp(own));
  if (!begun && left.length > 0) await Promise.allSettled([loadLeftBehind, loadRecap].map(fetchOnce));
  // What is shown of those holds what the organisation has set, and so does the page where that is remembered.
  const isAtOnce = left.length > 0 || Object.keys(begins.set).length > 0;
  return { begins, page, isAtOnce, memory, store, begun, first: { preferences, language, t, windowsTexts } };
}

/** Reads what was stored, which may be long, and shows it: one task each, so that a slow device stays awake. */
async function takenUp(own: StoredSession): Promise<Begun | undefined> {
  // Without what reads it, an own session would look like none.
  await fetchOnce(loadTakeUp);
  await aTask();
  const begun = partOf(loadTakeUp)?.takeUp(own);
  await aTask();
  return begun;
}

const aTask = () => new Promise((next) => setTimeout(next));

function start(
  root: HTMLElement,
  { begins, page, isAtOnce, begun, ...given }: Awaited<ReturnType<typeof fetchFirst>>,
): void {
  const { answered } = begins;
  takeOver(
    root,
    <Root
      kiosk={page?.kioskPage(root, begins.set)}
      begun={answered ? beginAnswered(answered) : begun}
      {...given}
    />,
  );
  void keepTranslated(root);
  // Fetched before it is wanted: an update could take it away, a lost network too.
  if (isAtOnce) void fetchAhead();
  else whenQuiet(fetchAhead);
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
if (root) {
  document.documentElement.dataset.started = '';
  void prepare().then(async (first) => {
    await aTask();
    start(root, first);
  });
}
