import { loadLanguage, type Translate } from '../../i18n/i18n';
import type { Language } from '../../i18n/language';
import { type Later, type Load, soon, useLater } from './useLater';

const loads: Record<Language, Load<Translate>> = {
  it: soon(() => loadLanguage('it')),
  en: soon(() => loadLanguage('en')),
};

/** The texts of a language that somebody has asked for; of none where nobody has. */
export function useLanguage(wanted: Language | undefined): Later<Translate> {
  return useLater(wanted !== undefined, loads[wanted ?? 'it']);
}
