import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Organisation } from '../../src/organisation/organisation';
import { setKey } from '../../src/platform/sessionKeys';
import { browserMemory } from '../../src/platform/storage';
import { beginning } from '../../src/ui/organisation/beginning';
import { followOrganisation } from '../../src/ui/organisation/followOrganisation';

const shared = browserMemory(() => localStorage);
const reload = vi.fn();
const replace = vi.fn();
const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
let file: string | undefined;
let told: Organisation[];
let stop: () => void;

/** The file as a server gives it; undefined where the network is gone. */
const serve = (text: string | undefined) => {
  file = text;
};

/** Opens a page with the first screen, and lets it read what there is. */
async function open(search = '/'): Promise<void> {
  history.replaceState(null, '', search);
  document.body.innerHTML = '<main><div class="intro"></div></main>';
  told = [];
  stop = followOrganisation((organisation) => told.push(organisation));
  await settled();
}
const settled = () => vi.advanceTimersByTimeAsync(10);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.setSystemTime(0);
  localStorage.clear();
  sessionStorage.clear();
  vi.stubGlobal('fetch', async () => {
    if (file === undefined) throw new TypeError('Failed to fetch');
    return new Response(file);
  });
  vi.spyOn(location, 'reload').mockImplementation(reload);
  vi.spyOn(location, 'replace').mockImplementation(replace);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const mock of [reload, replace, warned]) mock.mockClear();
});

describe('A page and what the organisation has set', () => {
  it('remembers of it how the next page begins, and begins anew as it should have begun, once', async () => {
    serve('{"language":"en","contacts":[{"name":"IT"}]}');
    vi.stubGlobal('navigator', { languages: ['it'] });
    await open();
    expect(JSON.parse(localStorage.getItem(setKey()) ?? '')).toEqual({ language: 'en' });
    expect(reload).toHaveBeenCalledTimes(1);
    stop();
    await open();
    expect(beginning(shared).language).toBe('en');
    expect(told[0]).toEqual({ language: 'en' });
    expect(told.at(-1)?.contacts).toHaveLength(1);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it.each(['{}', '{"contacts":[]}', '{"language":"it"}', '{"mode":"alone"}', '{"carriers":["qr"]}'])(
    'stays where %s changes nothing of how it began',
    async (text) => {
      serve(text);
      vi.stubGlobal('navigator', { languages: ['it'] });
      await open();
      expect(reload).not.toHaveBeenCalled();
    },
  );

  it('begins anew once only, whatever a server says in turn', async () => {
    serve('{"mode":"phone"}');
    await open();
    expect(reload).toHaveBeenCalledTimes(1);
    stop();
    serve('{"mode":"remote"}');
    await open();
    expect(reload).toHaveBeenCalledTimes(1);
    stop();
    await open();
    expect(beginning(shared).preferences.mode).toBe('remote');
    expect(sessionStorage.length).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ['a session goes on', () => document.querySelector('.intro')?.remove()],
    [
      'something is open',
      () => document.body.append(Object.assign(document.createElement('dialog'), { open: true })),
    ],
    ['somebody has just pressed something', () => dispatchEvent(new Event('pointerdown'))],
  ])('does not begin anew where %s, but the next one begins so', async (_, use) => {
    serve('{"kiosk":true}');
    history.replaceState(null, '', '/');
    document.body.innerHTML = '<main><div class="intro"></div></main>';
    told = [];
    stop = followOrganisation((organisation) => told.push(organisation));
    use();
    await settled();
    expect(reload).not.toHaveBeenCalled();
    expect(told.at(-1)?.kiosk).toBe(true);
    expect(beginning(shared).kiosk).toBe(true);
  });

  it('leaves to the address that it is a kiosk where the browser remembers nothing', async () => {
    serve('{"kiosk":true}');
    for (const storage of ['localStorage', 'sessionStorage']) vi.stubGlobal(storage, undefined);
    await open('/?lang=it');
    expect(reload).not.toHaveBeenCalled();
    expect(String(replace.mock.calls[0]?.[0])).toContain('/?lang=it&kiosk=');
  });

  it('takes nothing from an open page for a file that is missing or odd for a while', async () => {
    serve('{"name":"IT","contacts":[{"name":"Desk"}]}');
    await open();
    const before = told.at(-1);
    expect(before?.contacts).toHaveLength(1);
    for (const text of [undefined, '[]', '<!doctype html>', 'x'.repeat(70_000)]) {
      serve(text);
      dispatchEvent(new Event('online'));
      await settled();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(told.at(-1)).toEqual(before);
    }
    serve('{}');
    dispatchEvent(new Event('online'));
    await settled();
    expect(told.at(-1)).toEqual({});
  });

  it('keeps what was valid last where the file is missing, broken or a portal’s page, and asks again', async () => {
    localStorage.setItem(setKey(), '{"kiosk":true,"carriers":["qr"]}');
    for (const text of [undefined, '<!doctype html>', '{"kiosk":', '[]', '{"error":"x"}']) {
      serve(text);
      await open();
      expect(told).toEqual([{ kiosk: true, carriers: ['qr'] }]);
      stop();
    }
    expect(JSON.parse(localStorage.getItem(setKey()) ?? '').kiosk).toBe(true);
    serve(undefined);
    await open();
    serve('{"kiosk":true,"name":"IT"}');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.at(-1)?.name?.it).toBe('IT');
    stop();
    serve(undefined);
    await open();
    serve('{"kiosk":true,"name":"Desk"}');
    dispatchEvent(new Event('online'));
    await settled();
    expect(told.at(-1)?.name?.it).toBe('Desk');
  });

  it('sees within the hour what was changed, but only while nobody is using it', async () => {
    serve('{"name":"Old"}');
    await open();
    serve('{"name":"New"}');
    const intro = document.querySelector('.intro');
    intro?.remove();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(told.at(-1)?.name?.it).toBe('Old');
    document.querySelector('main')?.append(intro as Element);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(told.at(-1)?.name?.it).toBe('New');
  });

  it('is taken back by an empty file, and remembers nothing then', async () => {
    localStorage.setItem(setKey(), '{"kiosk":true}');
    serve('{}');
    await open();
    expect(localStorage.length).toBe(0);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('takes what the document itself brings, asks nobody, and remembers nothing', async () => {
    serve('{"name":"Network"}');
    const fetched = vi.spyOn(globalThis, 'fetch');
    document.head.innerHTML = `<script type="application/json" id="kiosk">{"name":"Own","kiosk":true,"language":"en"}</script>`;
    localStorage.setItem(setKey(), '{"mode":"phone"}');
    await open();
    expect(told).toEqual([{ name: { it: 'Own', en: 'Own' }, kiosk: true, language: 'en' }]);
    expect(beginning(shared)).toMatchObject({ kiosk: true, language: 'en', preferences: { mode: 'alone' } });
    expect(fetched).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
    document.head.innerHTML = '';
  });

  it('is told what is wrong in the file, in the console', async () => {
    serve('{"contacts":[{"name":"IT","phone":12}],"kiosc":true}');
    await open();
    const lines = warned.mock.calls.flat().join('\n');
    expect(lines).toMatch(/contacts 1 phone: notText/);
    expect(lines).toMatch(/kiosc: notKnown/);
  });

  it('is harmed by nothing that stands where it is remembered', async () => {
    for (const text of [
      '',
      'null',
      '5',
      '"x"',
      '[1]',
      '{"carriers":5,"idle":"x","kiosk":"yes"}',
      '{"__proto__":{"kiosk":true}}',
    ]) {
      localStorage.setItem(setKey(), text);
      serve(undefined);
      await open();
      expect(told).toEqual([{}]);
      expect(beginning(shared).kiosk).toBe(false);
      stop();
    }
  });
});

describe('How a page begins', () => {
  const set = (given: object) => localStorage.setItem(setKey(), JSON.stringify(given));
  const at = (address: string) => {
    history.replaceState(null, '', address);
    return beginning(shared);
  };
  beforeEach(() => {
    stop = () => undefined;
    vi.stubGlobal('navigator', { languages: ['it-IT'] });
  });

  it.each([
    ['/', false],
    ['/?kiosk', true],
    ['/?lang=it&kiosk=1', true],
    ['/?lang=kiosk', false],
    ['/#kiosk', false],
  ])('at %s: a kiosk is %s', (address, kiosk) => {
    expect(at(address).kiosk).toBe(kiosk);
  });

  it('is what the organisation has set, unless the address or a person says otherwise', () => {
    set({ language: 'en', mode: 'phone' });
    expect(at('/')).toMatchObject({ language: 'en', preferences: { mode: 'phone' } });
    expect(at('/?lang=it').language).toBe('it');
    localStorage.setItem('sportello.preferences', '{"language":"it","mode":"remote"}');
    expect(at('/')).toMatchObject({ language: 'it', preferences: { mode: 'remote' } });
  });

  it('is at a kiosk the same for each, whatever somebody once chose here', () => {
    set({ kiosk: true, language: 'en' });
    localStorage.setItem('sportello.preferences', '{"language":"it","mode":"remote"}');
    expect(at('/')).toMatchObject({ kiosk: true, language: 'en', preferences: { mode: 'alone' } });
  });
});
