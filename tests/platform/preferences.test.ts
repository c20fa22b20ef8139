import { describe, expect, it } from 'vitest';
import { type Preferences, writePreferences } from '../../src/platform/preferences';
import { defaultPreferences, readPreferences } from '../../src/platform/readPreferences';
import { browserMemory, fleetingMemory } from '../../src/platform/storage';

/** A memory that holds this text under the key that preferences are kept under. */
function memoryWith(text: string) {
  const memory = fleetingMemory();
  writePreferences(memory, defaultPreferences);
  const [key = ''] = memory.keys();
  memory.write(key, text);
  return memory;
}

describe('Preferences', () => {
  it('are as at first where nothing is remembered', () => {
    expect(readPreferences({}, fleetingMemory())).toEqual(defaultPreferences);
  });

  it('are remembered, all of them', () => {
    const chosen: Preferences = {
      language: 'en',
      windowsLanguage: 'it',
      mode: 'remote',
      shell: 'powershell',
      theme: 'dark',
      size: 'largest',
      keys: false,
      voices: { it: 'Alice', en: 'urn:moz-tts:osx:com.apple.voice.compact.en-GB.Daniel' },
      speed: 'slow',
      alphabet: 'international',
      screen: 'beside',
    };
    const memory = fleetingMemory();
    expect(writePreferences(memory, chosen)).toBe(true);
    expect(readPreferences({}, memory)).toEqual(chosen);
  });

  it.each(['', 'null', '0', '"dark"', '[]', '{', '[{"theme":"dark"}]'])(
    'are as at first after %s',
    (text) => {
      expect(readPreferences({}, memoryWith(text))).toEqual(defaultPreferences);
    },
  );

  it('keep what is sound of what is malformed', () => {
    const odd = {
      mode: 'phone',
      theme: 'pink',
      shell: null,
      size: ['large'],
      keys: 'false',
      language: 'de',
      speed: 2,
    };
    expect(readPreferences({}, memoryWith(JSON.stringify(odd)))).toEqual({
      ...defaultPreferences,
      mode: 'phone',
    });
  });

  it.each(['Alice', ['Alice'], { it: 1 }, { it: 'Alice', de: 'Anna' }, null])(
    'know no voices in %j',
    (voices) => {
      const read = readPreferences({}, memoryWith(JSON.stringify({ voices, speed: 'fast' })));
      expect(read).toEqual({ ...defaultPreferences, speed: 'fast' });
    },
  );

  it('take over nothing that they do not know', () => {
    const read = readPreferences(
      {},
      memoryWith('{"__proto__":{"mode":"phone"},"toString":true,"colour":"red"}'),
    );
    expect(read).toEqual(defaultPreferences);
    expect(Object.keys(read)).toEqual(Object.keys(defaultPreferences));
    expect(read.mode).toBe('alone');
  });

  it('are those of the organisation where nothing is chosen, and only what is sound of them', () => {
    const set = { mode: 'remote', language: 'en', theme: 'pink', kiosk: true, carriers: [] };
    expect(readPreferences(set)).toEqual({ ...defaultPreferences, mode: 'remote', language: 'en' });
    const chosen = memoryWith(JSON.stringify({ mode: 'alone' }));
    expect(readPreferences(set, chosen)).toEqual({ ...defaultPreferences, mode: 'alone', language: 'en' });
  });

  it('are chosen one by one: what somebody has left alone may still be set otherwise', () => {
    const memory = fleetingMemory();
    writePreferences(memory, { theme: 'dark' });
    writePreferences(memory, { size: 'large' });
    expect(readPreferences({ mode: 'phone' }, memory)).toEqual({
      ...defaultPreferences,
      mode: 'phone',
      theme: 'dark',
      size: 'large',
    });
  });

  it('say where they can not be remembered, and are as at first', () => {
    const refused = browserMemory(() => {
      throw new Error('no storage');
    });
    expect(writePreferences(refused, defaultPreferences)).toBe(false);
    expect(readPreferences({}, refused)).toEqual(defaultPreferences);
  });
});
