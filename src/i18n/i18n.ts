import i18next, { type TFunction } from 'i18next';
import type { Language } from './language';
import type { Italian, ItalianLater } from './locale';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Italian & ItalianLater;
    returnNull: false;
  }
}

/** The texts of the first load, and those of what is opened later or never. */
const first = ['ui', 'guide', 'commands'] as const;
const later = [
  'details',
  'report',
  'readings',
  'dictation',
  'aloud',
  'pictures',
  'putBack',
  'session',
  'settings',
] as const;
export const namespaces = [...first, ...later] as const;

export type Translate = TFunction<[...typeof first, ...typeof later]>;

/** Chunks of each language, loaded when they are first needed. */
const chunks: Record<Language, { first: () => Promise<Italian>; later: () => Promise<ItalianLater> }> = {
  it: { first: () => import('./it'), later: () => import('./it.later') },
  en: { first: () => import('./en'), later: () => import('./en.later') },
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

/** Texts of a number are written several times, the one of the plain key last. */
function suffixesFor(count: number | undefined, language: Language): string[] {
  if (count === undefined) return [''];
  const plural: string = i18n.services.pluralResolver.getSuffix(language, count);
  return count === 0 ? ['_zero', plural, ''] : [plural, ''];
}

/** What was asked for before, by its key and number: a step asks for dozens of texts, most of them again. */
const known: Record<Language, Map<string, unknown>> = { it: new Map(), en: new Map() };

/** What is written at a key, for a number if it is of one; undefined where nothing is. */
function written(key: string, count: number | undefined, language: Language): unknown {
  const name = count === undefined ? key : `${key} ${count}`;
  if (!known[language].has(name)) {
    const [namespace = '', path = ''] = key.split(':');
    const found = suffixesFor(count, language)
      .map((suffix): unknown => i18n.getResource(language, namespace, path + suffix))
      .find((one) => one !== undefined);
    known[language].set(name, found);
  }
  return known[language].get(name);
}

/**
 * Asks i18next for what is written, which plural it takes and what fills it, and not for all of that in one: a step asks for
 * dozens of texts, and its own way to each of them looks for much that ours never have.
 */
function translator(language: Language): Translate {
  const find = (key: string, options?: { count?: number }): unknown => {
    const found = written(key, options?.count, language);
    return options && found !== undefined ? filled(found, options, language) : (found ?? key);
  };
  return find as Translate;
}

/** A text with its placeholders filled, or all texts of a branch. */
function filled(texts: unknown, values: object, language: Language): unknown {
  if (typeof texts === 'string')
    return texts.includes('{{')
      ? i18n.services.interpolator.interpolate(texts, values, language, values)
      : texts;
  if (Array.isArray(texts)) return texts.map((one) => filled(one, values, language));
  return Object.fromEntries(
    Object.entries(Object(texts)).map(([name, one]) => [name, filled(one, values, language)]),
  );
}

const translators: Record<Language, Translate> = { it: translator('it'), en: translator('en') };

let isLaterWanted = false;
/** Those that are there with all that is wanted of them: what fails of another one is in nobody's way. */
const spoken = new Set<Language>();

/**
 * Loads a language once; later calls are free.
 * @returns the function that finds its texts
 * @throws if the chunk can't be fetched, which offline only happens before the first visit is complete
 */
export async function loadLanguage(language: Language): Promise<Translate> {
  await ready;
  if (!i18n.hasResourceBundle(language, 'guide')) add(language, await chunks[language].first());
  if (isLaterWanted) await loadLater(language);
  spoken.add(language);
  return translators[language];
}

/**
 * Loads the texts of what is opened later, in every language that is there, now and from now on.
 * @throws as `loadLanguage` does
 */
export async function loadLaterTexts(): Promise<void> {
  isLaterWanted = true;
  await Promise.all([...spoken].map(loadLater));
}

async function loadLater(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'readings')) add(language, await chunks[language].later());
}

function add(language: Language, texts: object): void {
  known[language].clear();
  for (const [namespace, own] of Object.entries(texts)) {
    // Without the copy that i18next makes of everything by default: a phone feels it.
    i18n.addResourceBundle(language, namespace, own, false, true, { skipCopy: true });
  }
}
