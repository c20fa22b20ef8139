import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { carriers, outcomeIds } from '../../src/organisation/organisation';
import type { Fault } from '../../src/organisation/reading';
import { most, readOrganisation } from '../../src/organisation/readOrganisation';
import { settingNames } from '../../src/organisation/settingNames';
import { bendsOf, bent, hostileText } from '../support/hostile';
import { type Random, seededRandom } from '../support/random';

const schema = JSON.parse(readFileSync('public/kiosk.schema.json', 'utf8'));
const isValid = new Ajv({ strict: true, allErrors: false }).compile(schema);

const picture = `data:image/png;base64,${'A'.repeat(40)}`;

/** Everything that can be set, in every form that it can have. */
const everything = {
  $schema: './kiosk.schema.json',
  $comment: 'Ask the desk\nbefore changing this.',
  name: { it: 'Ufficio informatico', en: 'IT office' },
  logo: 'brand/logo.svg',
  contacts: [
    {
      name: 'Sportello IT',
      phone: '+39 02 1234',
      email: 'user@example.com',
      hours: { it: 'lun–ven 8–18', en: 'Mon–Fri 8–18' },
      for: ['escalated', 'escalateComputer'],
    },
    { name: { it: 'Notte' }, hours: '24/7' },
  ],
  links: [
    { name: 'VPN', url: 'https://intranet.example.com:8443/guide?of=vpn#start', for: ['anotherProblem'] },
    { name: 'Posta', url: 'mailto:user@example.com' },
    { name: 'Centralino', url: 'tel:+39(02)12.34-5' },
  ],
  language: 'en',
  mode: 'phone',
  kiosk: true,
  idle: { warnAfter: 60, answerWithin: 20 },
  carriers: ['print', 'qr'],
};

const faultsIn = (given: unknown) =>
  readOrganisation(given).faults.map(({ at, why }) => `${at.join(' ')} ${why}`);

describe('What an organisation sets', () => {
  it('is read whole, each text in each language', () => {
    const inBoth = (text: string) => ({ it: text, en: text });
    const { organisation, faults } = readOrganisation(everything);
    expect(faults).toEqual([]);
    expect(organisation).toEqual({
      name: { it: 'Ufficio informatico', en: 'IT office' },
      logo: 'brand/logo.svg',
      contacts: [
        { ...everything.contacts[0], name: inBoth('Sportello IT') },
        { name: inBoth('Notte'), hours: inBoth('24/7') },
      ],
      links: everything.links.map((one) => ({ ...one, name: inBoth(one.name) })),
      language: 'en',
      mode: 'phone',
      kiosk: true,
      idle: { warnAfter: 60, answerWithin: 20 },
      carriers: ['print', 'qr'],
    });
  });

  it('may still be no more than contacts with plain texts', () => {
    const contacts = [{ name: 'IT desk', phone: '1234', email: 'user@example.com', hours: '8–18' }];
    const { organisation, faults } = readOrganisation({ contacts });
    expect(faults).toEqual([]);
    expect(organisation.contacts?.[0]).toMatchObject({ phone: '1234', hours: { it: '8–18', en: '8–18' } });
  });

  it.each([undefined, null, 0, 'contacts', [], true])('is nothing in %j, which is told', (given) => {
    expect(readOrganisation(given)).toEqual({ organisation: {}, faults: [{ at: [], why: 'notObject' }] });
  });

  it.each<[object, string[]]>([
    [{ contact: [] }, ['contact notKnown']],
    [{ contacts: {} }, ['contacts notList']],
    [
      { contacts: ['IT', { phone: '1' }, { name: ' ' }] },
      ['contacts 1 notObject', 'contacts 2 name absent', 'contacts 3 name empty'],
    ],
    [{ contacts: [{ name: 'IT', phone: 12 }] }, ['contacts 1 phone notText']],
    [{ contacts: [{ name: {} }] }, ['contacts 1 name empty']],
    [{ contacts: [{ name: { it: 'IT', de: 'IT' } }] }, ['contacts 1 name de notKnown']],
    [{ contacts: [{ name: ['IT'] }] }, ['contacts 1 name notObject']],
    [{ contacts: [{ name: 'IT\ndesk\u202e' }] }, ['contacts 1 name cleaned']],
    [{ contacts: [{ name: 'IT', for: ['escalated', 'escalatedd'] }] }, ['contacts 1 for 2 notOneOf']],
    [{ contacts: [{ name: 'IT', for: [] }] }, ['contacts 1 for empty']],
    [{ name: 'x'.repeat(most.name + 1) }, ['name tooLong']],
    [{ logo: 'https://example.com/logo.svg' }, ['logo notLogo']],
    [{ logo: '../logo.svg' }, ['logo notLogo']],
    [{ logo: '//example.com/logo.png' }, ['logo notLogo']],
    [{ logo: 'logo.html' }, ['logo notLogo']],
    [{ logo: 'data:text/html;base64,AAAA' }, ['logo notLogo']],
    [{ logo: `data:image/png;base64,${'A'.repeat(most.picture)}` }, ['logo tooLong']],
    [{ links: [{ name: 'VPN' }] }, ['links 1 url absent']],
    [{ links: [{ name: 'VPN', url: 'javascript:alert(1)' }] }, ['links 1 url notLink']],
    [{ links: [{ name: 'VPN', url: 'https://a@example.com/' }] }, ['links 1 url notLink']],
    [{ links: [{ name: 'VPN', url: 'https:example.com' }] }, ['links 1 url notLink']],
    [{ links: [{ name: 'VPN', url: 'mailto:user@example.com?bcc=a@b.it' }] }, ['links 1 url notLink']],
    [{ links: [{ name: 'VPN', url: 'ftp://example.com' }] }, ['links 1 url notLink']],
    [{ language: 'de' }, ['language notOneOf']],
    [{ mode: 'toString' }, ['mode notOneOf']],
    [{ kiosk: 'true' }, ['kiosk notYesOrNo']],
    [{ idle: { warnAfter: 29, answerWithin: 20 } }, ['idle warnAfter notInRange']],
    [
      { idle: { warnAfter: 30.5, answerWithin: 121 } },
      ['idle warnAfter notInRange', 'idle answerWithin notInRange'],
    ],
    [{ idle: { warnAfter: 30 } }, ['idle answerWithin absent']],
    [{ carriers: ['copy', 'fax'] }, ['carriers 2 notOneOf']],
    [{ carriers: 'copy' }, ['carriers notList']],
  ])('leaves out what is wrong in %j, and says where and why', (given, faults) => {
    expect(faultsIn(given)).toEqual(faults);
  });

  it('keeps the rest: sound entries beside bad ones, a contact of which a text is bad', () => {
    const { organisation } = readOrganisation({
      contacts: [7, { name: 'IT', phone: 12, for: ['nowhere'] }],
      links: [{ name: 'VPN', url: 'x' }],
      carriers: ['fax', 'print'],
      idle: { warnAfter: 60 },
      language: 'en',
    });
    expect(organisation).toEqual({
      contacts: [{ name: { it: 'IT', en: 'IT' } }],
      links: [],
      carriers: ['print'],
      language: 'en',
    });
  });

  it('takes the times of a kiosk between what WCAG asks for and an hour', () => {
    for (const idle of [
      { warnAfter: 30, answerWithin: 20 },
      { warnAfter: 3600, answerWithin: 120 },
    ])
      expect(readOrganisation({ idle })).toEqual({ organisation: { idle }, faults: [] });
  });

  it('is bounded in every list and in how much is told', () => {
    const contacts = Array.from({ length: 10_000 }, (_, index) => ({ name: `Desk ${index}` }));
    const links = contacts.map(({ name }) => ({ name, url: 'tel:12' }));
    const { organisation, faults } = readOrganisation({ contacts, links });
    expect(organisation.contacts).toHaveLength(most.listed);
    expect(organisation.links).toHaveLength(most.listed);
    expect(faults.map(({ why }) => why)).toEqual(['tooMany', 'tooMany']);
    const odd = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`${'x'.repeat(1000)}${index}`, 1]),
    );
    const told = readOrganisation(odd).faults;
    expect(told.length).toBe(100);
    expect(JSON.stringify(told).length).toBeLessThan(20_000);
  });
});

describe('The schema for whoever writes the file', () => {
  it('names what the reader knows', () => {
    expect(Object.keys(schema.properties)).toEqual(settingNames);
    expect(Object.keys(everything)).toEqual(settingNames);
    expect(schema.$defs.outcomes.items.enum).toEqual(outcomeIds);
    expect(schema.properties.carriers.items.enum).toEqual(carriers);
    expect(isValid(everything)).toBe(true);
    expect(isValid(JSON.parse(readFileSync('public/kiosk.json', 'utf8')))).toBe(true);
  });

  /** Values at every bound and beyond, so that both answers come up often. */
  const edges = (random: Random): unknown =>
    random.pick<unknown>([
      ...[
        '',
        ' ',
        'a ',
        ' a',
        'a  b',
        'a\u00a0b',
        'a\u200bb',
        'e\u0301\u0302\u0303',
        'e\u0301\u0302\u0303\u0304',
        '\ud83d',
        '😀',
      ],
      ...[60, 61, 120, 121, 500, 501].map((length) => 'x'.repeat(length)),
      ...[60, 120].flatMap((length) => ['😀'.repeat(length), '😀'.repeat(length + 1)]),
      ...[29, 30, 3600, 3601, 19, 20, 120, 121, 60.5, -1, 1e300, '60'],
      ...[true, false, null, [], {}, 'it', 'en', 'alone', 'copy', ['copy', 'copy'], ['fax'], 'escalated'],
      ...[
        'https://a',
        'https://',
        'http://a/b c',
        'HTTPS://a',
        'mailto:a@b',
        'tel:1',
        'tel:12',
        'tel:+39 02',
        'a.svg',
      ],
      ...[
        'a/b.png',
        '/a.png',
        'a..png',
        '.a.png',
        'a/../b.png',
        'a.PNG',
        picture,
        `${picture}=`,
        `${picture}===`,
      ],
      ...[{ it: 'a' }, { en: '' }, { it: 'a', en: 'b' }, { it: 'a', fr: 'b' }],
    ]);

  function withEdges(value: unknown, random: Random): unknown {
    if (random.percent(2)) return edges(random);
    if (Array.isArray(value)) return value.map((one) => withEdges(one, random));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, inner]) =>
        random.percent(4) ? [] : [[random.percent(1) ? `${name}x` : name, withEdges(inner, random)]],
      ),
    );
  }

  /** What only a browser can say of an address: here a port, a host that is none. */
  const isForBrowsersOnly = ({ why }: Fault) => why === 'notLink';

  it('accepts exactly what the reader takes whole, but for addresses that no browser can follow', () => {
    const random = seededRandom(12);
    const seen = { both: 0, neither: 0 };
    for (let index = 0; index < 12_000; index += 1) {
      const edged = withEdges(everything, random);
      const given = random.percent(30) ? bent(edged, random) : edged;
      const { faults } = readOrganisation(given);
      const valid = isValid(given);
      seen[valid ? 'both' : 'neither'] += 1;
      if (valid)
        expect(
          faults.filter((fault) => !isForBrowsersOnly(fault)),
          JSON.stringify(given),
        ).toEqual([]);
      else expect(faults.length, JSON.stringify(given)).toBeGreaterThan(0);
    }
    expect(Math.min(seen.both, seen.neither)).toBeGreaterThan(1000);
  });

  it.each(['https://example.com:65536/', 'http://[::1'])(
    'takes %s for an address, which no browser does',
    (url) => {
      const given = { links: [{ name: 'VPN', url }] };
      expect(isValid(given)).toBe(true);
      expect(faultsIn(given)).toEqual(['links 1 url notLink']);
    },
  );
});

describe('A hostile file', () => {
  it('bends no line and touches no prototype, bent at random 2,000 times', () => {
    const random = seededRandom(2604176);
    const names = (value: object) => Object.getOwnPropertyNames(value).join();
    const before = [Object.prototype, Array.prototype, String.prototype].map(names);
    const leaves = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(leaves)
          : [];
    const objects = (value: unknown): object[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objects)] : [];
    let found = 0;
    for (let index = 0; index < 2000; index += 1) {
      const text = () => hostileText(random);
      const hostile = {
        ...everything,
        name: text(),
        contacts: [
          ...everything.contacts,
          { name: text(), phone: text(), email: text(), hours: { it: text() } },
        ],
        links: [...everything.links, { name: text(), url: `https://example.com/${text()}` }],
        logo: random.percent(50) ? text() : everything.logo,
      };
      const { organisation, faults } = readOrganisation(bent(hostile, random));
      found += leaves(organisation).length;
      expect(Object.keys(organisation).filter((name) => !settingNames.includes(name as never))).toEqual([]);
      expect(leaves(organisation).flatMap(bendsOf)).toEqual([]);
      expect(faults.flatMap(({ at }) => at.flatMap((name) => bendsOf(String(name))))).toEqual([]);
      for (const { url } of organisation.links ?? [])
        expect(new URL(url).protocol).toMatch(/^(?:https?|mailto|tel):$/);
      for (const one of objects(organisation))
        expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(one));
    }
    expect(found).toBeGreaterThan(5000);
    expect([Object.prototype, Array.prototype, String.prototype].map(names)).toEqual(before);
  });
});
