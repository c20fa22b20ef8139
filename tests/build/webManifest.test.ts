import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webManifest } from '../../src/build/webManifest';
import { languages } from '../../src/i18n/language';

const root = join(import.meta.dirname, '../..');

interface Emitted {
  type: string;
  fileName: string;
  source: string;
}

/** What the plugin gives the bundler. */
function emitted(): Emitted[] {
  const files: Emitted[] = [];
  const { generateBundle } = webManifest();
  if (typeof generateBundle !== 'function') throw new Error('It has no generateBundle');
  generateBundle.call({ emitFile: (file: Emitted) => files.push(file) } as never, {} as never, {}, false);
  return files;
}

const manifestOf = (language: string) =>
  JSON.parse(emitted().find(({ fileName }) => fileName === `manifest.${language}.webmanifest`)?.source ?? '');

describe('The web app manifest', () => {
  it('is there for each language, under the name that the page asks for', () => {
    expect(emitted().map(({ type, fileName }) => `${type} ${fileName}`)).toEqual(
      languages.map((language) => `asset manifest.${language}.webmanifest`),
    );
    expect(readFileSync(join(root, 'index.html'), 'utf8')).toContain('./manifest.it.webmanifest');
  });

  it.each(languages)('says in its own language what it is: %s', (language) => {
    const texts = JSON.parse(readFileSync(join(root, `locales/${language}/manifest.json`), 'utf8'));
    const manifest = manifestOf(language);
    expect(manifest).toMatchObject({
      lang: language,
      name: texts.name,
      short_name: texts.shortName,
      description: texts.description,
    });
    expect(manifest.shortcuts[0].name).toBe(texts.shortcuts.newSession);
    expect(manifest.short_name.length).toBeLessThanOrEqual(12);
  });

  it.each(languages)('names no other place than that of the page, wherever it is put: %s', (language) => {
    const { start_url, scope, icons, shortcuts, screenshots } = manifestOf(language);
    const urls = [start_url, scope, ...icons, ...shortcuts, ...shortcuts[0].icons, ...screenshots].map(
      (one) => (typeof one === 'string' ? one : (one.src ?? one.url)),
    );
    expect(urls.filter((url) => !url.startsWith('./'))).toEqual([]);
    expect(urls.length).toBeGreaterThan(7);
  });

  it.each(languages)('names icons and screenshots that exist, of the size that it says: %s', (language) => {
    const { icons, screenshots } = manifestOf(language);
    for (const { src, sizes, type } of [...icons, ...screenshots]) {
      const file = join(root, 'public', src);
      expect(existsSync(file), src).toBe(true);
      if (type !== 'image/png') continue;
      const bytes = readFileSync(file);
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
  });

  it('is one app in both languages', () => {
    for (const { id, start_url } of languages.map(manifestOf)) {
      // A browser takes a given one from the origin: two copies on one host would be one app.
      expect(id).toBeUndefined();
      expect(start_url).toBe('./');
    }
    expect(manifestOf('en').name).not.toBe(manifestOf('it').name);
  });

  it('has what an installation asks for: a large icon, a maskable one, and a window of its own', () => {
    const { icons, display } = manifestOf('it');
    expect(icons).toContainEqual(expect.objectContaining({ sizes: '512x512', purpose: 'any' }));
    expect(icons).toContainEqual(expect.objectContaining({ purpose: 'maskable' }));
    expect(display).toBe('standalone');
  });

  it.each(languages)('shows itself before it is installed, on a phone and on a desk: %s', (language) => {
    const { screenshots } = manifestOf(language) as { screenshots: Record<string, string>[] };
    expect(screenshots.map(({ form_factor }) => form_factor)).toEqual(['narrow', 'wide']);
    for (const { sizes = '', form_factor, label = '' } of screenshots) {
      const [width = 0, height = 0] = sizes.split('x').map(Number);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(320);
      expect(Math.max(width, height) / Math.min(width, height)).toBeLessThanOrEqual(2.3);
      expect(width < height).toBe(form_factor === 'narrow');
      expect(label).not.toBe('');
    }
  });
});
