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
    const manifest = document.querySelector('link[rel=manifest]');
    const own = `./manifest.${language}.webmanifest`;
    // Written again, even the same one is another to a browser, which may be installing the page right now.
    if (manifest?.getAttribute('href') !== own) manifest?.setAttribute('href', own);
  }, [language]);
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.size = size;
  }, [theme, size]);
}
