import { describe, expect, it } from 'vitest';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { atDesk, fixture } from '../../support/printed';
import { serial, short, thumb } from '../../support/shortReading';

describe('Certificates', () => {
  const valid = fixture('listCertificates.en.cmd.valid');
  const at = (text: string, now = atDesk.now) =>
    readPrinted('listCertificates', text, { ...atDesk, now }).answer;

  it('run out: within a day of that nothing is said', () => {
    const end = Date.UTC(2027, 2, 3, 8, 14);
    const day = 24 * 3_600_000;
    const states = [-2, -0.5, 0.5, 2].map((days) => at(valid, end + days * day));
    expect(states).toEqual(['valid', undefined, undefined, 'expired']);
  });

  it('that were copied in part are not judged', () => {
    const whole = fixture('listCertificates.en.cmd.notFound');
    for (const piece of ['CertUtil:', '================ Certificate 0', 'My "Personal"', 'Cert Hash(sha1)'])
      expect(
        at(whole.replace(new RegExp(`^.*${piece.replace(/[()]/g, '\\$&')}.*$`, 'm'), '')),
      ).toBeUndefined();
    expect(at(whole.replace('Certificate 0', 'Certificate 1'))).toBeUndefined();
    expect(
      at(whole.replace('-store command completed', '-store command FAILED: 0x80070005')),
    ).toBeUndefined();
    expect(at(whole.replace('certutil -user', 'certutil'))).toBeUndefined();
    expect(at(valid.replace(/^.*\(sha1\): a9.*$/m, ''))).toBeUndefined();
  });

  it.each([
    'No key provider information',
    'Cannot find the certificate and private key for decryption.',
    'Nessuna informazione sul provider di chiavi',
    'Impossibile trovare il certificato e la chiave privata per la decrittografia.',
  ])('without a private key are told by the line that says so: %s', (line) => {
    const text = fixture('listCertificates.it.cmd.keyMissing');
    const missing = /^.*(?:key ?set|NTE_).*$/im.exec(text)?.[0] ?? '';
    expect(missing).not.toBe('');
    const found = (other: string) =>
      readPrinted('listCertificates', text.replace(missing, other), atDesk).findings;
    expect(found(`  ${line}`)).toEqual(['keyMissing']);
    expect(found('  Private key is NOT exportable')).toBeUndefined();
    expect(found('  La chiave privata NON è esportabile')).toBeUndefined();
  });

  it('of an administrator are told by a prompt that a page wrote in its own way', () => {
    for (const name of ['listCertificates.en.cmd.administrator', 'listCertificates.it.cmd.administrator'])
      for (const sign of ['&gt;', '&#62;', '&GT;'])
        expect(short(readPrinted('listCertificates', fixture(name).replaceAll('>', sign), atDesk))).toBe(
          'otherWindow',
        );
  });

  const said = (text: string) => short(readPrinted('listCertificates', text, atDesk));
  const several = fixture('listCertificates.en.cmd.several');

  it('of a store that was cut are not told, wherever that is', () => {
    const second = several.indexOf('================ Certificate 1');
    expect(said(several.slice(0, second))).toBe('noEnd');
    expect(said(several.slice(0, several.indexOf('CertUtil:')))).toBe('noEnd');
    expect(said(several.slice(second))).toBe('cutOff');
    expect(said(several.slice(several.indexOf('================ Certificate 0')))).toBe('cutOff');
    const list = fixture('listCertificates.en.powershell.several');
    const records = [...list.matchAll(/^Subject /gm)].map(({ index }) => index);
    expect(said(list.slice(0, records[1]))).toBe('noEnd');
    expect(said(list.slice(0, list.lastIndexOf('PS C:')))).toBe('noEnd');
    expect(said(list.slice(records[0]))).toBe('noBegin');
    expect(said(list.slice(records[1]))).toBe('noBegin');
  });

  it.each(['listCertificates.en.cmd.several', 'listCertificates.it.powershell.several'])(
    'that were cut off anywhere are offered all or none: %s',
    (name) => {
      const text = fixture(name);
      const counts = Array.from({ length: text.length + 1 }, (_, end) => [
        readPrinted('listCertificates', text.slice(0, end), atDesk).inputs.length,
        readPrinted('listCertificates', text.slice(end), atDesk).inputs.length,
      ]).flat();
      expect([...new Set(counts)].sort()).toEqual([0, 4]);
    },
  );

  it.each([
    ['-user -store', '-store'],
    ['-user -store My', '-user -store Root'],
    ['-user -store My', '-user -store TrustedPeople'],
    ['-user -store My', '-store My -enterprise'],
    ['My "Personal"', 'Root "Trusted Root Certification Authorities"'],
    ['My "Personal"', 'TrustedPeople "Trusted People"'],
  ])('of another store are not told: %s, %s', (own, other) => {
    expect(said(valid.replace(own, other))).toBe('otherStore');
    expect(said(fixture('listCertificates.en.cmd.notFound').replace(own, other))).toBe('otherStore');
  });

  it.each(['Cert:\\LocalMachine\\My', 'Cert:\\CurrentUser\\Root', 'Cert:\\CurrentUser\\MyOther'])(
    'that PowerShell lists from another store are not told: %s',
    (store) => {
      const list = fixture('listCertificates.en.powershell.valid');
      expect(said(list.replace('Cert:\\CurrentUser\\My', store))).toBe('otherStore');
      expect(said(list.replace('Cert:\\CurrentUser\\My', 'Cert:\\CurrentUs\r\ner\\My'))).toMatch(/^valid/);
    },
  );

  it('that were listed twice are offered once, and two stores that differ contradict each other', () => {
    expect(said(`${valid}\r\n${valid}`)).toBe(`valid | ${serial} | ${thumb}`);
    const another = valid.replace('a9 09', 'a9 19');
    expect(said(`${valid}\r\n${another}`)).toBe('contradictory');
    expect(said(`${valid}\r\n${fixture('listCertificates.en.cmd.notFound')}`)).toBe('contradictory');
  });

  it('of an issuer of nearly that name are none of ours', () => {
    const other = valid.replace('CN=Communications Server', 'CN=Communications Server Two');
    expect(at(other)).toBeUndefined();
    expect(at(valid.replace('CN=Communications Server', 'CN=Example'))).toBe('notFound');
  });

  it('show their thumbprint with blanks or without', () => {
    expect(at(valid.replace(/a9 09.*7b/, (hash) => hash.replaceAll(' ', '')))).toBe('valid');
  });
});
