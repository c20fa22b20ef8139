import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../i18n/language';
import type { Wording } from '../i18n/wording';
import type { Organisation } from '../organisation/organisation';
import type { Preferences } from '../platform/preferences';

/** What every part of the page may need: the words, and what the person prefers. */
export interface Page {
  wording: Wording;
  language: Language;
  preferences: Preferences;
  prefer(changes: Partial<Preferences>): void;
  organisation: Organisation;
  /** Whether it is one of a shared kiosk. */
  isKiosk: boolean;
  /** What the page's heading last stood for: the focus goes to the next one, not to the first. */
  lastHeading: { current: string | undefined };
  /** Says something to a screen reader without moving the focus. */
  announce(text: string): void;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page's context; throws outside of `App`, which only a fault of ours can cause. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage outside of App');
  return page;
}
