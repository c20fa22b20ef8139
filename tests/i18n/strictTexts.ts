import * as english from '../../src/i18n/en';
import * as englishLater from '../../src/i18n/en.later';
import { loadLanguage, loadLaterTexts, type Translate } from '../../src/i18n/i18n';
import * as italian from '../../src/i18n/it';
import * as italianLater from '../../src/i18n/it.later';
import type { Language } from '../../src/i18n/language';
import { strict, type Texts } from './texts';

/** All texts of each language, the later ones too, by namespace. */
export const allTexts = {
  it: { ...italian, ...italianLater },
  en: { ...english, ...englishLater },
} as unknown as Record<Language, Texts>;

await loadLaterTexts();

/** Both languages; each throws where a text is missing or a placeholder is left. */
export const strictTexts: Record<Language, Translate> = {
  it: strict(await loadLanguage('it'), allTexts.it),
  en: strict(await loadLanguage('en'), allTexts.en),
};
