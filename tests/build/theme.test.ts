import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { themeColor } from '../../src/build/themeColor';
import { token } from '../../src/build/tokens';
import { webManifest } from '../../src/build/webManifest';
import config from '../../vite.config';

const ui = join(import.meta.dirname, '../../src/ui');
const styles = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

/** The theme as browsers get it. */
async function builtTheme(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: config.build?.target ?? [],
      rolldownOptions: { input: join(ui, 'theme.css') },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const css = files.find(({ fileName }) => fileName.endsWith('.css'));
  if (css?.type !== 'asset') throw new Error('No style came out');
  return String(css.source);
}

describe('The colours of the page', () => {
  it('stand in one place, but for paper', () => {
    const coloured = styles.filter((path) => /#[0-9a-f]{3,8}\b/i.test(readFileSync(join(ui, path), 'utf8')));
    expect(coloured.sort()).toEqual(['outcome/print.css', 'theme.css']);
  });

  it('are read from there: each in light and in dark, or not at all', () => {
    expect(token('accent').light).toMatch(/^#[0-9a-f]{6}$/);
    expect(token('accent').dark).toMatch(/^#[0-9a-f]{6}$/);
    expect(token('accent').light).not.toBe(token('accent').dark);
    expect(() => token('round')).toThrow('--round');
    expect(() => token('acc')).toThrow('--acc');
  });

  it('are those of the installed app and of the browser’s own bars', () => {
    const manifests: Record<string, string>[] = [];
    const { generateBundle } = webManifest();
    if (typeof generateBundle !== 'function') throw new Error('It has no generateBundle');
    const emitFile = ({ source }: { source: string }) => manifests.push(JSON.parse(source));
    generateBundle.call({ emitFile } as never, {} as never, {}, false);
    const colours = { background_color: token('ground').light, theme_color: token('accent').light };
    expect(manifests.length).toBeGreaterThan(1);
    for (const manifest of manifests) expect(manifest).toMatchObject(colours);
    const { transformIndexHtml } = themeColor();
    const tags =
      typeof transformIndexHtml === 'function' && transformIndexHtml.call({} as never, '', {} as never);
    expect(tags).toMatchObject([
      { tag: 'meta', attrs: { content: token('accent').light, media: '(prefers-color-scheme: light)' } },
      { tag: 'meta', attrs: { content: token('ground').dark, media: '(prefers-color-scheme: dark)' } },
    ]);
  });

  it('come out for browsers that know no light-dark(), each once in light and once in dark', async () => {
    const css = await builtTheme();
    expect(css).not.toContain('light-dark(');
    for (const name of ['ground', 'accent', 'danger']) {
      const { light, dark } = token(name);
      const [, value = ''] = css.match(new RegExp(`--${name}:([^;}]*)`)) ?? [];
      expect(value).toMatch(new RegExp(`^var\\(--[\\w-]+, ?${light}\\) ?var\\(--[\\w-]+, ?${dark}\\)$`));
    }
    // The switches behind it go with every declared scheme: the device's, and either that was chosen.
    expect(css.match(/prefers-color-scheme: ?dark/g)).toHaveLength(1);
    for (const theme of ['light', 'dark']) {
      const [, rule = ''] = css.match(new RegExp(`\\[data-theme="?${theme}"?\\]\\{([^}]*)\\}`)) ?? [];
      expect(rule.match(/--[\w-]+:/g)).toHaveLength(2);
    }
  });
});
