import i18next, { type TFunction } from 'i18next';
import type { Language } from './language';
import type { Italian } from './locale';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Italian;
    returnNull: false;
  }
}

export type Translate = TFunction<['ui', 'guide', 'commands', 'report']>;

const namespaces = ['ui', 'guide', 'commands', 'report'] as const;

/** One chunk for each language, loaded when it is first needed. */
const chunks: Record<Language, () => Promise<Italian>> = {
  it: () => import('./it'),
  en: () => import('./en'),
};

const i18n = i18next.createInstance();
const ready = i18n.init({
  lng: 'it',
  fallbackLng: false,
  ns: [...namespaces],
  defaultNS: 'ui',
  initAsync: false,
  // Preact escapes what it shows; a report is plain text.
  interpolation: { escapeValue: false },
  resources: {},
});

/**
 * Loads a language once; later calls are free.
 * @returns the function that finds its texts
 * @throws if the chunk can't be fetched, which offline only happens before the first visit is complete
 */
export async function loadLanguage(language: Language): Promise<Translate> {
  await ready;
  if (!i18n.hasResourceBundle(language, 'guide')) {
    const texts = await chunks[language]();
    for (const namespace of namespaces) {
      // Without the copy that i18next makes of everything by default: a phone feels it.
      i18n.addResourceBundle(language, namespace, texts[namespace], false, true, { skipCopy: true });
    }
  }
  return i18n.getFixedT(language, [...namespaces]);
}
