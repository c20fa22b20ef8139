import { firstLanguage } from '../../i18n/firstLanguage';
import type { Language } from '../../i18n/language';
import { lastSet } from '../../platform/lastSet';
import type { Preferences } from '../../platform/preferences';
import { readPreferences } from '../../platform/readPreferences';
import type { Memory } from '../../platform/storage';
import type { Answered } from '../session/beginSession';

/** How a page begins. */
export interface Beginning {
  /** What the organisation has set of that, as `lastSet` gives it. */
  set: Readonly<Record<string, unknown>>;
  kiosk: boolean;
  preferences: Preferences;
  language: Language;
  /** What was answered on the first screen before the page's script was there: the next step is shown then. */
  answered?: Answered;
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
  // Most addresses ask for nothing, and a slow device takes a while to look through that.
  const asked = location.search ? new URLSearchParams(location.search) : undefined;
  const kiosk = set.kiosk === true || asked?.has('kiosk') === true;
  const preferences = readPreferences(set, kiosk ? undefined : shared);
  const language = firstLanguage(asked?.get('lang') ?? null, preferences.language, navigator.languages);
  return { set, kiosk, preferences, language };
}
