// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainLine } from '../../src/guide/plainText';
import {
  type Contact,
  contactsIn as contactsOf,
  longestFile,
  longestText,
  mostContacts,
  readContacts,
} from '../../src/platform/contacts';
import { bendsOf, bent, hostileText } from '../support/hostile';
import { seededRandom } from '../support/random';

const contactsIn = (settings: unknown) => contactsOf(settings, plainLine);

const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);

afterEach(() => {
  vi.unstubAllGlobals();
  warned.mockClear();
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
    expect(await readContacts(plainLine)).toEqual([full]);
    expect(String(fetched.mock.calls[0]?.[0])).toBe(new URL('kiosk.json', document.baseURI).href);
  });

  it.each<[string, () => Promise<Response>]>([
    ['there is no such file', async () => new Response('<!doctype html>', { status: 404 })],
    ['the file holds something else', async () => new Response('[1]')],
  ])('are none where %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    expect(await readContacts(plainLine)).toEqual([]);
  });

  it.each<[string, () => Promise<Response>]>([
    ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server fails', async () => new Response('<h1>500', { status: 500 })],
    ['the file is cut short', async () => new Response('{"contacts":[')],
    ['the file is empty', async () => new Response('')],
    ['a portal’s page is in its place', async () => new Response('<!doctype html><p>Sign in')],
  ])('are to be asked for again where %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    await expect(readContacts(plainLine)).rejects.toThrow();
  });

  it('are one plain line each, whatever is written there', () => {
    const forged = { name: 'IT\ndesk\u202e', phone: ' +39\u200b02\t1234 ', hours: '\u2066' };
    expect(contactsIn({ contacts: [forged, { name: '\u200b\n' }] })).toEqual([
      { name: 'IT desk', phone: '+3902 1234' },
    ]);
    expect(warned).not.toHaveBeenCalled();
  });

  it('are so many and so long at most, and it says what is left out', () => {
    const long = 'x'.repeat(longestText + 1);
    const many = Array.from({ length: 10_000 }, (_, index) => ({ name: `Desk ${index}` }));
    expect(contactsIn({ contacts: many })).toHaveLength(mostContacts);
    expect(warned).toHaveBeenCalledTimes(1);
    expect(
      contactsIn({ contacts: [{ name: long.slice(1), email: long }, { name: 'x'.repeat(5_000_000) }, full] }),
    ).toEqual([{ name: long.slice(1) }, full]);
    expect(warned.mock.calls.flat().join()).toMatch(/email of contact 1\b.*name of contact 2\b/);
  });

  it('are none in a file that is too long, and the rest of it is not even fetched', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new TextEncoder().encode(' '.repeat(16_384)));
      },
    });
    vi.stubGlobal('fetch', async () => new Response(endless));
    expect(await readContacts(plainLine)).toEqual([]);
    expect(pulled).toBeLessThan(10);
    expect(warned.mock.calls.flat().join()).toContain(String(longestFile));
  });

  it('bend no line and touch no prototype in 1,000 files that were bent at random', () => {
    const random = seededRandom(2604176);
    const names = (value: object) => Object.getOwnPropertyNames(value).join();
    const before = [Object.prototype, Array.prototype, String.prototype].map(names);
    let found = 0;
    for (let index = 0; index < 1000; index += 1) {
      const hostile = { name: hostileText(random), phone: hostileText(random), hours: hostileText(random) };
      const contacts: Contact[] = contactsIn(
        bent({ contacts: [full, hostile, { name: 'Night desk' }] }, random),
      );
      found += contacts.length;
      for (const contact of contacts) {
        expect(Object.keys(contact).filter((name) => !(name in full))).toEqual([]);
        expect(Object.values(contact).flatMap(bendsOf)).toEqual([]);
        expect(Object.getPrototypeOf(contact)).toBe(Object.prototype);
      }
    }
    expect(found).toBeGreaterThan(500);
    expect([Object.prototype, Array.prototype, String.prototype].map(names)).toEqual(before);
  });
});
