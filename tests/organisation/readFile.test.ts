import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/organisation/readFile';
import { areSettings } from '../../src/organisation/settingNames';
import { standing, toRemember } from '../../src/organisation/standing';

const understood = (text: string) => readFile({ text });

describe('A kiosk.json', () => {
  it('is understood where anything of ours stands in it, well written or not', () => {
    expect(understood('{}')).toEqual({ organisation: {}, faults: [] });
    expect(understood('{"kiosk":"yes"}').faults).toEqual([{ at: ['kiosk'], why: 'notYesOrNo' }]);
    expect(understood('{"kiosk":true,"kiosc":1}').organisation).toEqual({ kiosk: true });
  });

  it.each([
    ['', 'notJson'],
    ['{"contacts":[', 'notJson'],
    ['<!doctype html><p>Sign in', 'notJson'],
    ['[]', 'notSettings'],
    ['null', 'notSettings'],
    ['"kiosk"', 'notSettings'],
    ['{"error":"sign in first"}', 'notSettings'],
    ['{"__proto__":{"kiosk":true}}', 'notSettings'],
    [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'notSettings'],
  ])('holds no settings as %.40s', (text, trouble) => {
    expect(understood(text)).toEqual({ organisation: {}, faults: [], trouble });
  });

  it('may not be there', () => {
    expect(readFile({ trouble: 'absent' })).toEqual({ organisation: {}, faults: [], trouble: 'absent' });
  });

  it('is told from what stands in its place, for the worker that keeps it', () => {
    for (const given of [{}, { contacts: [] }, { $schema: 'x', contact: [] }])
      expect(areSettings(given)).toBe(true);
    for (const given of [null, [], 'kiosk', { contact: [] }, JSON.parse('{"__proto__":{"kiosk":true}}')])
      expect(areSettings(given)).toBe(false);
  });
});

describe('What is in force', () => {
  const before = { kiosk: true, language: 'en', idle: { warnAfter: 60, answerWithin: 20 } } as const;
  const inForce = (text: string) => standing(understood(text), before);

  it('is what the file says: what it leaves out is as at first', () => {
    expect(inForce('{}')).toEqual({});
    expect(inForce('{"kiosk":false,"mode":"phone"}')).toEqual({ kiosk: false, mode: 'phone' });
  });

  it('stays for what is written wrong: a slip of the pen makes no desk of a kiosk', () => {
    expect(inForce('{"kiosk":"yes","idle":{"warnAfter":1}}')).toEqual({ kiosk: true, idle: before.idle });
    expect(inForce('{"kiosk":null,"language":"it"}')).toEqual({ kiosk: true, language: 'it' });
  });

  it.each(['', '<p>', '[]', '{"error":1}'])(
    'stays, of how a page begins, where the file holds %j',
    (text) => {
      const contacts = [{ name: { it: 'IT', en: 'IT' } }];
      expect(standing(understood(text), { ...before, contacts, name: { it: 'a', en: 'b' } })).toEqual(before);
    },
  );

  it('is remembered no further than a page needs it to begin', () => {
    const { organisation } = understood(
      '{"name":"IT","logo":"a.svg","contacts":[{"name":"IT"}],"links":[],"language":"it","mode":"phone","kiosk":true,"carriers":["qr"]}',
    );
    expect(toRemember(organisation)).toEqual({
      language: 'it',
      mode: 'phone',
      kiosk: true,
      carriers: ['qr'],
    });
  });
});
