import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestText } from '../../../src/guide/readings/printed';
import { type Probe, probes } from '../../../src/guide/readings/probes';
import { readCollection } from '../../../src/guide/readings/readCollection';
import type { Reading } from '../../../src/guide/readings/reading';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { atDesk, fixture, fixtures, probeOf } from '../../support/printed';
import { anyText } from '../../support/values';

const runs = { seed: 2604176, numRuns: 300 };
const single = fixtures.filter((name) => probeOf(name));
const probe = fc.constantFrom(...probes);
const isSilent = ({ answer, inputs, why }: Reading) => !answer && inputs.length === 0 && why !== undefined;

/** What must stand in a text before anything may be said of it: an answer without it would be a guess. */
const needed: Record<Probe, RegExp> = {
  listClients: /lync2010|lync2013|sfb2016|\.exe/i,
  showTime: /\d[./-]\d{1,2}[./-]\d+\D+\d{1,2}[:.]\d{2}/,
  showTimeZone: /TIME_ZONE_ID_|\((?:UTC|GMT)/,
  queryAssistant: /msoidsvc|1060|\[SC\]/,
  showWindows: /ProductType/,
  listCacheFolders: /\\sip_/i,
  listCertificates: /CN=Communications Server|CertUtil:/,
  listCredentials: /:target=|\* .+ \*/,
  queryMachineGuid: /[0-9a-f]{8}-[0-9a-f]{4}-|^ERR/im,
  verifyChain: /CertUtil:|CERT_CHAIN_CONTEXT/,
};

describe('Any text', () => {
  it('that is chance is read without a word', () => {
    fc.assert(
      fc.property(probe, anyText(4000), (id, text) => {
        const reading = readPrinted(id, text, atDesk);
        if (!needed[id].test(text)) expect(isSilent(reading)).toBe(true);
        expect(readCollection(text, atDesk)).toEqual([]);
      }),
      runs,
    );
  });

  it('made of pieces of what Windows prints is read without an error', () => {
    const lines = [...new Set(single.flatMap((name) => fixture(name).split('\r\n')))];
    fc.assert(
      fc.property(probe, fc.array(fc.constantFrom(...lines), { maxLength: 60 }), (id, some) => {
        const text = some.join('\r\n');
        const reading = readPrinted(id, text, atDesk);
        expect(reading.answer === undefined).toBe(
          reading.why !== undefined || (reading.inputs.length > 0 && !reading.answer),
        );
        if (!needed[id].test(text)) expect(isSilent(reading)).toBe(true);
      }),
      { ...runs, numRuns: 1500 },
    );
  });

  it('of one probe says nothing to the readers of the others', () => {
    for (const name of single) {
      for (const id of probes.filter((other) => other !== probeOf(name))) {
        const shared = ['showTime', 'showTimeZone'];
        if (shared.includes(id) && shared.includes(probeOf(name) as string)) continue;
        const reading = readPrinted(id, fixture(name), atDesk);
        // Certificates have dates; a date and time that stands alone is all that showTime prints.
        if (id === 'showTime' && /Certif|Chain/.test(name)) continue;
        expect(isSilent(reading), `${id} ${name} ${JSON.stringify(reading)}`).toBe(true);
      }
    }
  });
});

/** The same answer or none: never another one. */
function neverAnother(name: string, text: string, whole: Reading): void {
  const reading = readPrinted(probeOf(name) as Probe, text, atDesk);
  if (reading.answer) expect(reading.answer, `${name}\n${text}`).toBe(whole.answer);
  const values = whole.inputs.map(({ value }) => value);
  for (const { value } of reading.inputs) expect(values, `${name}\n${text}`).toContain(value);
}

describe('What a probe printed', () => {
  /** Lists that show nowhere that they were cut; who copies one certificate of two means that one. */
  const endless = /^(?:listCredentials|listClients|listCacheFolders|listCertificates.*several)/;

  it.each(single.filter((name) => !endless.test(name)))(
    'cut anywhere gives the same answer or none: %s',
    (name) => {
      const text = fixture(name);
      const whole = readPrinted(probeOf(name) as Probe, text, atDesk);
      // Of a long one every few characters: each reading takes the longer the more there is.
      const step = Math.ceil(text.length / 1500);
      for (let end = 0; end < text.length; end += step) neverAnother(name, text.slice(0, end), whole);
      for (const { index } of text.matchAll(/^/gm)) neverAnother(name, text.slice(index), whole);
    },
  );

  it.each(single)('shuffled is read without an error: %s', (name) => {
    const lines = fixture(name).split('\r\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (some) => {
        const reading = readPrinted(probeOf(name) as Probe, some.join('\r\n'), atDesk);
        expect(typeof (reading.answer ?? reading.why ?? 'inputs')).toBe('string');
      }),
      { ...runs, numRuns: 30 },
    );
  });
});

describe('A long text', () => {
  it.each(probes)('is read, or refused as too long, for %s', (id) => {
    const name = single.find((one) => probeOf(one) === id) as string;
    const own = fixture(name);
    const million = own.repeat(Math.ceil(longestText / own.length)).slice(0, longestText);
    expect(million).toHaveLength(longestText);
    expect(() => readPrinted(id, million, atDesk)).not.toThrow();
    expect(readPrinted(id, own.padEnd(longestText), atDesk).why).not.toBe('tooLong');
    expect(readPrinted(id, `${million}x`, atDesk).why).toBe('tooLong');
    for (const piece of [' ', 'a', '=', ':', '\\', '{', '0', '\n', '\r\n', 'CN=', '    ', ' : 1 ']) {
      const text = piece.repeat(Math.floor(longestText / piece.length));
      expect(isSilent(readPrinted(id, text, atDesk))).toBe(true);
    }
  });
});
