import { language } from './comeUp';
import './answerEarly';
import { controls } from './controls';

// As `comeUp.ts`, for a page that has to fetch what makes it work: asks for the texts of its language, and looks
// after what does not come.

/** The chunks of each language, put in by the build. */
declare const __LANGUAGE_CHUNKS__: Record<string, string>;

/** How often, in milliseconds, it is looked for a script that does not come. */
const patience = 8000;

const { documentElement, head } = document;

const preload = () => {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = __LANGUAGE_CHUNKS__[language] ?? '';
  head.append(link);
};
// Behind the first screen, which is painted before the rest of the document is read, and which the page's script waits for too.
if (documentElement.dataset.first) document.addEventListener('readystatechange', preload, { once: true });
else preload();

/** Nothing is lost by that before the page's script has run: what was pressed is kept, for `answerEarly.ts`. */
const beginAnew = () => {
  if (documentElement.dataset.started !== undefined) return;
  const pressed = document.querySelector('[data-pressed]');
  const index = pressed && [...document.querySelectorAll(controls)].indexOf(pressed);
  if (pressed) history.replaceState({ ...history.state, pressed: index }, '');
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

// Opened as a file the page can't fetch anything, but what is all in one file can be opened, if it lies beside this one as the
// rest of the folder does.
if (!location.protocol.startsWith('http')) {
  const beside = new Image();
  beside.onload = () => location.replace(`./sportello.html${location.search}`);
  beside.src = './icon.svg';
}
