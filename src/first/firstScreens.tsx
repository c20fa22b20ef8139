import { renderToString } from 'preact-render-to-string';
import { loadLanguage, loadLaterTexts } from '../i18n/i18n';
import { type Language, languages } from '../i18n/language';
import type { Waypoints } from '../platform/navigation';
import { defaultPreferences } from '../platform/readPreferences';
import type { SessionStore } from '../platform/sessions';
import { App } from '../ui/App';

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

async function firstScreen(language: Language): Promise<string> {
  const t = await loadLanguage(language);
  if (__ONE_FILE__) await loadLaterTexts();
  return renderToString(
    <App
      store={store}
      begun={undefined}
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

/**
 * The first screen as a browser shows it that has never been here, by language. A value and no function, because the module
 * that loads this one at build time is closed once it is loaded.
 */
export const firstScreens: [Language, string][] = await Promise.all(
  languages.map(async (language): Promise<[Language, string]> => [language, await firstScreen(language)]),
);
