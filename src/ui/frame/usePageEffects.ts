import { useEffect } from 'preact/hooks';
import type { Language } from '../../i18n/language';
import type { Preferences } from '../../platform/preferences';

interface Appearance {
  language: Language;
  documentTitle: string;
  preferences: Preferences;
}

/** Keeps what lies outside the page's body in step: language, title, manifest, theme, text size. */
export function usePageEffects({ language, documentTitle, preferences }: Appearance): void {
  const { theme, size } = preferences;
  useEffect(() => {
    document.documentElement.lang = language;
    document.querySelector('link[rel=manifest]')?.setAttribute('href', `./manifest.${language}.webmanifest`);
  }, [language]);
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.size = size;
  }, [theme, size]);
}
