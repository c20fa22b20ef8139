import { firstLanguage } from '../../i18n/firstLanguage';
import type { Language } from '../../i18n/language';
import { lastSet } from '../../platform/lastSet';
import type { Preferences } from '../../platform/preferences';
import { readPreferences } from '../../platform/readPreferences';
import type { Memory } from '../../platform/storage';

/** How a page begins. */
export interface Beginning {
  /** What the organisation has set of that, as `lastSet` gives it. */
  set: Readonly<Record<string, unknown>>;
  kiosk: boolean;
  preferences: Preferences;
  language: Language;
}

declare global {
  /** How this page begins: found out by the script in the document (`src/first/comeUp.ts`). */
  var sportelloBegins: Beginning | undefined;
}

/**
 * Finds out how a page begins: what the address says and what somebody has chosen comes first, then what the organisation has set.
 * @param shared remembers across tabs (localStorage)
 */
export function beginning(shared: Memory, set = lastSet(shared)): Beginning {
  const asked = new URLSearchParams(location.search);
  const kiosk = set.kiosk === true || asked.has('kiosk');
  const preferences = readPreferences(set, kiosk ? undefined : shared);
  const language = firstLanguage(asked.get('lang'), preferences.language, navigator.languages);
  return { set, kiosk, preferences, language };
}
