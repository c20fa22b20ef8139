import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import type { Facts } from '../../src/guide/facts';
import { namespaces, type Translate } from '../../src/i18n/i18n';
import { type Language, languages } from '../../src/i18n/language';
import { type Wording, wordingOf } from '../../src/i18n/wording';

/** Read as files, because Node wants JSON modules to be imported in other words than the bundler does. */
function textsOf(language: Language) {
  const read = (name: string) => JSON.parse(readFileSync(`locales/${language}/${name}.json`, 'utf8'));
  return Object.fromEntries(namespaces.map((name) => [name, read(name)]));
}

const i18n = i18next.createInstance();
void i18n.init({
  lng: 'it',
  fallbackLng: false,
  ns: [...namespaces],
  defaultNS: 'ui',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(languages.map((language) => [language, textsOf(language)])),
});

/** The words of a language, from the same files as the page's. */
export function words(language: Language): Translate {
  return i18n.getFixedT(language, [...namespaces]);
}

/** What the page makes its texts from, as long as the Windows speaks the page's language. */
export function wordingAt(facts: Facts, language: Language): Wording {
  return wordingOf(words(language), words(language), facts);
}
