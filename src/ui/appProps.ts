import type { Translate } from '../i18n/i18n';
import type { Language } from '../i18n/language';
import type { Waypoints } from '../platform/navigation';
import type { Preferences } from '../platform/preferences';
import type { SessionStore } from '../platform/sessions';
import type { Offline } from './frame/useOffline';
import type { KioskPage } from './kiosk/kioskPage';
import type { Begun } from './session/beginSession';

/** What the page is given. */
export interface AppProps {
  store: SessionStore;
  /** What the page begins with, if not anew. */
  begun: Begun | undefined;
  waypoints: Waypoints;
  /** There at a shared kiosk: what watches over it, whether a person has set something, and what puts that back. */
  kiosk: (Pick<KioskPage, 'Guard' | 'Update'> & { isTouched: boolean; forgetPerson(): void }) | undefined;
  offline: Offline;
  preferences: Preferences;
  prefer(changes: Partial<Preferences>): void;
  language: Language;
  t: Translate;
  /** Texts in the language of the affected PC's Windows. */
  windowsTexts: Translate;
}
