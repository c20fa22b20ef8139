import { renderToString } from 'preact-render-to-string';
import { loadLanguage, loadLaterTexts } from '../i18n/i18n';
import { type Language, languages } from '../i18n/language';
import type { Waypoints } from '../platform/navigation';
import { defaultPreferences } from '../platform/readPreferences';
import type { SessionStore } from '../platform/sessions';
import { App } from '../ui/App';
import { answersToSteps } from '../ui/session/answersToSteps';
import { type Answered, type Begun, beginAnswered } from '../ui/session/beginSession';

/** A browser that has never been here. */
const store: SessionStore = {
  own: () => undefined,
  save: () => false,
  claim: async () => false,
  read: () => undefined,
  forget: () => undefined,
  find: async () => ({ own: undefined, left: [] }),
  foundBefore: () => [],
  isAnyOpen: async () => false,
};

const waypoints: Waypoints = {
  push: () => undefined,
  replace: () => undefined,
  begin: () => undefined,
  current: () => ({ step: '', looking: false }),
  before: () => undefined,
  goBack: () => undefined,
  listen: () => () => undefined,
};

async function screen(language: Language, begun?: Begun): Promise<string> {
  const t = await loadLanguage(language);
  if (__ONE_FILE__) await loadLaterTexts();
  return renderToString(
    <App
      store={store}
      begun={begun}
      waypoints={waypoints}
      kiosk={undefined}
      offline={{ status: 'waiting', applyUpdate: undefined }}
      preferences={defaultPreferences}
      prefer={() => undefined}
      language={language}
      t={t}
      windowsTexts={t}
    />,
  );
}

/** A screen that comes with the document. */
export interface FirstScreen {
  language: Language;
  /** The answers to the first step that lead to it; none of the first screen itself. */
  after: readonly Answered['answer'][];
  markup: string;
}

/** The steps that the answers of the first screen lead to; what shows an outcome comes later. */
async function nextScreens(language: Language): Promise<FirstScreen[]> {
  const after = new Map<string, Answered['answer'][]>();
  for (const answer of answersToSteps) {
    const markup = await screen(language, beginAnswered({ answer, at: 0 }));
    after.set(markup, [...(after.get(markup) ?? []), answer]);
  }
  return [...after].map(([markup, answers]) => ({ language, after: answers, markup }));
}

/**
 * The first screen as a browser shows it that has never been here, and the steps after it, in each language. A value and no
 * function, because the module that loads this one at build time is closed once it is loaded.
 */
export const firstScreens: FirstScreen[] = (
  await Promise.all(
    languages.map(async (language) => [
      { language, after: [], markup: await screen(language) },
      // In one file the script is there as soon as the screen.
      ...(__ONE_FILE__ ? [] : await nextScreens(language)),
    ]),
  )
).flat();
