// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contactsIn, isKiosk, readContacts } from '../../src/platform/kiosk';

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

describe('The contacts of an organisation', () => {
  const full = { name: 'IT desk', phone: '+39 02 1234', email: 'it@example.com', hours: '8–18' };

  it('are read as they are written', () => {
    expect(contactsIn({ contacts: [full, { name: 'Night desk' }] })).toEqual([full, { name: 'Night desk' }]);
  });

  it.each([undefined, null, 0, 'contacts', [], {}, { contacts: null }, { contacts: {} }, { contacts: 'IT' }])(
    'are none in %j',
    (settings) => {
      expect(contactsIn(settings)).toEqual([]);
    },
  );

  it.each([null, 'IT desk', 7, [], {}, { name: '' }, { name: '  ' }, { name: 7 }, { phone: '1234' }])(
    'leave out %j, and keep the sound one beside it',
    (entry) => {
      expect(contactsIn({ contacts: [entry, full] })).toEqual([full]);
    },
  );

  it('leave out single texts that are malformed or empty, and what they do not know', () => {
    const odd = { name: 'IT desk', phone: 1234, email: '', hours: null, password: 'x' };
    expect(contactsIn({ contacts: [odd] })).toEqual([{ name: 'IT desk' }]);
  });

  it('are fetched from beside the page', async () => {
    const fetched = vi.fn(async (_: URL) => new Response(JSON.stringify({ contacts: [full] })));
    vi.stubGlobal('fetch', fetched);
    expect(await readContacts()).toEqual([full]);
    expect(String(fetched.mock.calls[0]?.[0])).toBe(new URL('kiosk.json', document.baseURI).href);
  });

  it.each<[string, () => Promise<Response>]>([
    ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['there is no such file', async () => new Response('<!doctype html>', { status: 404 })],
    ['the file is cut short', async () => new Response('{"contacts":[')],
    ['the file holds something else', async () => new Response('[1]')],
  ])('are none where %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    expect(await readContacts()).toEqual([]);
  });
});

describe('Kiosk mode', () => {
  it.each([
    ['/', false],
    ['/?kiosk', true],
    ['/?lang=it&kiosk=1', true],
    ['/?lang=kiosk', false],
    ['/#kiosk', false],
  ])('at %s is %s', (address, kiosk) => {
    history.replaceState(null, '', address);
    expect(isKiosk()).toBe(kiosk);
  });
});
