import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { token } from './tokens.ts';

const languages = ['it', 'en'];
/** By the form of the device that they are for, in pixels. */
const screenshotSizes = { narrow: '720x1480', wide: '1280x800' };

interface ManifestTexts {
  name: string;
  shortName: string;
  description: string;
  shortcuts: { newSession: string };
  screenshots: Record<keyof typeof screenshotSizes, string>;
}

/** Emits a web app manifest for each language; its words are those of `locales/<language>/manifest.json`. */
export function webManifest(): Plugin {
  return {
    name: 'sportello:web-manifest',
    apply: 'build',
    generateBundle() {
      for (const language of languages) {
        this.emitFile({
          type: 'asset',
          fileName: `manifest.${language}.webmanifest`,
          source: JSON.stringify(manifestFor(language)),
        });
      }
    },
  };
}

/** Without `id`: that is then where the app starts, its folder. One that is given is taken from the origin, the same for all folders. */
function manifestFor(language: string) {
  const { name, shortName, description, shortcuts, screenshots } = textsFor(language);
  return {
    start_url: './',
    scope: './',
    lang: language,
    dir: 'ltr',
    name,
    short_name: shortName,
    description,
    display: 'standalone',
    background_color: token('ground').light,
    theme_color: token('accent').light,
    categories: ['productivity', 'utilities'],
    icons: [
      { src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: './icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: './maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    screenshots: Object.entries(screenshotSizes).map(([form, sizes]) => ({
      src: `./screenshots/${language}-${form}.png`,
      sizes,
      type: 'image/png',
      form_factor: form,
      label: screenshots[form as keyof typeof screenshotSizes],
    })),
    shortcuts: [
      {
        name: shortcuts.newSession,
        url: './?new',
        icons: [{ src: './icon-192.png', sizes: '192x192', type: 'image/png' }],
      },
    ],
  };
}

function textsFor(language: string): ManifestTexts {
  const file = new URL(`../../locales/${language}/manifest.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
