import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedKiosk } from '../../src/build/embedKiosk';
import { withPolicy } from '../../src/build/policy';
import { readFile } from '../../src/organisation/readFile';

const html = '<head><meta charset="utf-8"><title>Sportello</title><script>1</script></head>';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sportello-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(settings: unknown): string {
  const path = join(folder, 'kiosk.json');
  writeFileSync(path, typeof settings === 'string' ? settings : JSON.stringify(settings));
  return path;
}

const embedded = (document: string) =>
  document.match(/<script type="application\/json" id="kiosk">([^<]*)<\/script>/)?.[1] ?? '';

describe('A document that brings its settings along', () => {
  it('holds them before its first script, as the page reads them, whatever they say', async () => {
    const settings = { $schema: './kiosk.schema.json', name: '</script><b>&"\'', kiosk: true, contacts: [] };
    const document = await embedKiosk(html, written(settings));
    expect(document.indexOf('id="kiosk"')).toBeLessThan(document.indexOf('<script>1'));
    expect(document.match(/<\/script>/g)).toHaveLength(2);
    const { organisation, faults } = readFile({ text: embedded(document) });
    expect(faults).toEqual([]);
    expect(organisation).toEqual({
      name: { it: settings.name, en: settings.name },
      kiosk: true,
      contacts: [],
    });
    expect(withPolicy(document)).toContain('Content-Security-Policy');
  });

  it('holds them as an editor on Windows has saved them', async () => {
    const document = await embedKiosk(html, written('\uFEFF{"kiosk":true}\r\n'));
    expect(embedded(document)).toBe('{"kiosk":true}');
  });

  it('holds the picture that lies beside them', async () => {
    writeFileSync(join(folder, 'logo.svg'), '<svg/>');
    const document = await embedKiosk(html, written({ logo: 'logo.svg' }));
    const { organisation, faults } = readFile({ text: embedded(document) });
    expect(faults).toEqual([]);
    expect(organisation.logo).toBe(`data:image/svg+xml;base64,${btoa('<svg/>')}`);
  });

  it('holds the largest picture that is allowed, and none that is larger', async () => {
    for (const [size, isHeld] of [
      [35_000, true],
      [35_001, false],
    ] as const) {
      writeFileSync(join(folder, 'logo.webp'), Buffer.alloc(size, 7));
      const made = embedKiosk(html, written({ logo: 'logo.webp' }));
      if (!isHeld) await expect(made).rejects.toThrow('35000');
      else expect(readFile({ text: embedded(await made) }).faults).toEqual([]);
    }
  });

  it.each<[string, unknown, string]>([
    ['is no JSON', '{"contacts":[', 'notJson'],
    ['holds something else', '[]', 'notSettings'],
    ['has a name misspelt', { kiosc: true, name: 'IT' }, 'kiosc: notKnown'],
    [
      'has something wrong deep inside',
      { contacts: [{ name: 'IT', phone: 1 }] },
      'contacts › 1 › phone: notText',
    ],
    ['names a picture that is not there', { logo: 'gone.png' }, 'gone.png'],
  ])('is not made where the file %s, and it says so', async (_, settings, said) => {
    await expect(embedKiosk(html, written(settings))).rejects.toThrow(said);
  });

  it('is not made where there is no such file, or a script comes first', async () => {
    await expect(embedKiosk(html, join(folder, 'other.json'))).rejects.toThrow('other.json');
    const path = written({ kiosk: true });
    await expect(embedKiosk('<script></script><title></title>', path)).rejects.toThrow('no place');
    await expect(embedKiosk('<p>', path)).rejects.toThrow('no place');
  });
});
