import { firstLanguage } from '../i18n/language';
import { isKiosk } from '../platform/kiosk';
import { defaultPreferences, readPreferences } from '../platform/preferences';
import { hasOwnSession, hasSessions } from '../platform/sessionKeys';
import { browserMemory } from '../platform/storage';
import { controls } from './controls';

// Stands in the document itself and runs before anything is painted, so it must stay small: the page comes up in its
// language and colours at once, shows its first screen before the script that makes it work is there, and keeps a press.

/** The chunks of each language, put in by the build. */
declare const __LANGUAGE_CHUNKS__: Record<string, string>;

/** How often, in milliseconds, it is looked for a script that does not come. */
const patience = 8000;

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

/** Nothing is lost by that before the page's script has run: what was pressed is kept, for `show.ts`. */
const beginAnew = () => {
  if (documentElement.dataset.started !== undefined) return;
  const pressed = document.querySelector('[data-pressed]');
  if (pressed) history.replaceState([...document.querySelectorAll(controls)].indexOf(pressed), '');
  location.reload();
};

// The page may be cut, or its script missing, cut or late, and nobody runs then who could ask for it again.
const look = async () => {
  if (documentElement.dataset.started !== undefined) return clearInterval(timer);
  const { src = '' } = document.querySelector<HTMLScriptElement>('script[src]') ?? {};
  const isCut = !document.getElementById('app');
  const [address, type] = isCut ? ['', 'html'] : [src, 'javascript'];
  const [before] = isCut ? performance.getEntriesByType('navigation') : performance.getEntriesByName(src);
  try {
    const signal = AbortSignal.timeout?.(patience) ?? null;
    const answer = await fetch(address, { cache: 'reload', signal });
    const { size } = await answer.blob();
    const isIt = answer.ok && answer.headers.get('content-type')?.includes(type);
    // What has come whole before would do no better now.
    if (isIt && size !== (before as PerformanceResourceTiming | undefined)?.decodedBodySize) beginAnew();
  } catch {
    // The next look may find it.
  }
};
const timer = setInterval(look, patience);
// One that could not be had is an error of its element. A worker that falls asleep right then is asked in vain, once.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && look(), true);

// A worker that is replaced right now leaves what was asked of it unanswered.
const { serviceWorker } = navigator;
const { controller } = serviceWorker ?? {};
const lookAtWorker = () => {
  if (controller?.state === 'redundant') beginAnew();
};
controller?.addEventListener('statechange', lookAtWorker);
serviceWorker?.addEventListener('controllerchange', beginAnew);
lookAtWorker();

// The first screen is the whole page until then, and stays: the control that was pressed last is marked, and pressed again.
addEventListener('click', ({ target }) => {
  const pressed = (target as Element).closest(controls);
  if (!pressed || !documentElement.dataset.first) return;
  document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
  pressed.setAttribute('data-pressed', '');
});
