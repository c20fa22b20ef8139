import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../../../src/guide/readings/reading';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { atDesk, fixture } from '../../support/printed';
import { short } from '../../support/shortReading';

describe('A chain', () => {
  const answer = (text: string) => short(readPrinted('verifyChain', text, atDesk));
  const trusted = fixture('verifyChain.it.cmd.trusted');

  it('is trusted only if it was copied to its end', () => {
    expect(answer(trusted.slice(0, trusted.indexOf('CertUtil:')))).toBe('cutOff');
    expect(answer(trusted.replace(/CertContext.*/g, ''))).toBe('cutOff');
    expect(answer(trusted.replace(/CertUtil: .*/, 'CertUtil: -verify command FAILED: 0x80070005'))).toBe(
      'otherFault',
    );
  });

  it('is not told by the code alone: what else is wrong with it was not copied', () => {
    const untrusted = fixture('verifyChain.it.cmd.untrusted');
    expect(answer(untrusted.slice(untrusted.indexOf('Una catena')))).toBe('cutOff');
    expect(answer('0x800b0109')).toBe('cutOff');
  });

  it('is at fault for another reason too where no authority could mend it', () => {
    const plain = fixture('verifyChain.en.cmd.authority');
    const [first = ''] = /^ChainContext.dwErrorStatus.*$/m.exec(plain) ?? [];
    for (const [bit, expected] of [
      ['CERT_TRUST_IS_REVOKED (0x4)', 'serverFault'],
      ['CERT_TRUST_IS_NOT_TIME_VALID (0x1)', 'pcClock'],
      ['CERT_TRUST_IS_NOT_SIGNATURE_VALID (0x8)', 'otherFault'],
      ['CERT_TRUST_IS_EXPLICIT_DISTRUST (0x4000000)', 'otherFault'],
    ] as const) {
      const line = `ChainContext.dwErrorStatus = ${bit}`;
      const once = plain.replace(first, `${line}\r\n${first}`);
      expect(answer(once)).toMatch(/^contradictory/);
      expect(
        answer(
          once.replace(line, `${line}\r\n${line.replace('Chain', 'Simple').replace('Context', 'Chain')}`),
        ),
      ).toMatch(new RegExp(`^${expected} `));
    }
  });

  it('is judged by its bits, whatever stands in front of them', () => {
    const expired = fixture('verifyChain.it.cmd.expired');
    for (const text of [
      expired.replace(/ \(0x1\)/g, ''),
      expired.replace(/CERT_TRUST_IS_NOT_TIME_VALID \(0x1\)/g, '0x1'),
      expired.replace(/0x800b0101.*/, ''),
    ])
      expect(answer(text)).toBe('serverFault | notTimeValid');
  });

  it('keeps dates, names and bits, and the list that could not be reached', () => {
    const { lines } = readPrinted('verifyChain', fixture('verifyChain.en.cmd.expiredUntrusted'), atDesk);
    for (const part of [
      'NOT_TIME_VALID',
      'UNTRUSTED_ROOT',
      'Issuer: ',
      'NotAfter: ',
      'Subject: ',
      'SubjectAltName: ',
    ])
      expect(
        lines.some((line) => line.includes(part)),
        part,
      ).toBe(true);
    const unreached = fixture('verifyChain.en.cmd.unreachable');
    expect(readPrinted('verifyChain', unreached, atDesk).lines.join()).toMatch(/ldap:\/\/\/CN=Example/);
  });

  it('that ends at the certificate of the server itself asks for no authority', () => {
    const untrusted = fixture('verifyChain.it.cmd.untrusted');
    const self = untrusted.replaceAll('Issuer: CN=Example Issuing CA', 'Issuer: CN=pool.example.com');
    expect(answer(self)).toBe('selfSigned | untrustedRoot');
    const [head = '', , tail = ''] = untrusted.split(/(?=CertContext\[0\]\[1\]|Exclude leaf)/);
    const alone = head.replace('102 dwErrorStatus=0', '102 dwErrorStatus=20') + tail;
    expect(answer(alone)).toBe('selfSigned | untrustedRoot');
  });

  describe('for a name', () => {
    const real = fixture('verifyChain.en.powershell.real');
    const names = (text: string, given: Partial<Circumstances>) =>
      short(readPrinted('verifyChain', text, { ...atDesk, serverName: undefined, ...given }));
    const wild = real.replaceAll('DNS Name=sip.example.com', 'DNS Name=*.web.example.com');
    const other = real.replace(
      /pool\.example\.com|(?:sip|lyncdiscover)\.example\.com/g,
      'portal.example.net',
    );

    it.each([
      [real, 'pool.example.com', 'trusted'],
      [real, 'SIP.example.com', 'trusted'],
      [real, 'web.example.com', 'serverFault | wrongName'],
      [real, 'example.com', 'serverFault | wrongName'],
      [other, 'pool.example.com', 'serverFault | wrongName'],
      [wild, 'one.web.example.com', 'trusted'],
      [wild, 'web.example.com', 'serverFault | wrongName'],
      [wild, 'a.one.web.example.com', 'serverFault | wrongName'],
    ])('is compared with the one that was given', (text, serverName, expected) => {
      expect([serverName, names(text, { serverName })]).toEqual([serverName, expected]);
      // The name that was given counts, not the address.
      expect(names(text, { serverName, address: 'user@example.com' })).toBe(expected);
    });

    it('is of another server whatever else is wrong, and the names are kept', () => {
      const given = { serverName: 'web.example.com' };
      const untrusted = fixture('verifyChain.en.cmd.authority');
      expect(names(untrusted, given)).toBe('serverFault | wrongName untrustedRoot revocationUnknown');
      const { lines } = readPrinted('verifyChain', real, { ...atDesk, ...given });
      expect(lines.join()).toMatch(/SubjectAltName: .*sip\.example\.com/);
    });

    it('is left to a person where nothing was given, or not all names can be seen', () => {
      expect(names(real, {})).toBe('compareNames');
      expect(names(fixture('verifyChain.en.cmd.authority'), {})).toBe(
        'compareNames | untrustedRoot revocationUnknown',
      );
      expect(names(real, { address: 'user@example.com' })).toBe('trusted');
      expect(names(other, { address: 'user@example.com' })).toBe('compareNames');
      expect(names(real, { address: 'user@ample.com' })).toBe('compareNames');
      const broken = real.replaceAll('lyncdiscover.example', 'lyncdisc\r\nover.example');
      expect(names(broken, { serverName: 'web.example.com' })).toBe('compareNames');
      const long = real.replaceAll('DNS Name=sip', `${'DNS Name=a.example.com, '.repeat(30)}DNS Name=sip`);
      expect(names(long, { serverName: 'web.example.com' })).toBe('compareNames');
    });
  });

  it.each([
    ['25/11/2025 09:14', '05/12/2026 09:14', 'pcClock | pcClock'],
    ['11/25/2025 9:14 AM', '12/1/2026 9:14 AM', 'pcClock | pcClock'],
    ['13/02/2026 09:14', '02/12/2026 09:14', 'pcClock | pcClock'],
    ['25/11/2025 09:14', '05/09/2026 09:14', 'serverFault | notTimeValid'],
    ['01/02/2026 09:14', '05/12/2026 09:14', 'datesUnclear'],
    ['01/02/2026 09:14', '24/11/2026 01:14', 'datesUnclear'],
    ['01/02/2026 09:14', '03/03/2026 09:14', 'serverFault | notTimeValid'],
  ])('flagged from %s to %s is judged in one order of day and month', (from, to, expected) => {
    const text = fixture('verifyChain.it.cmd.pcClock')
      .replace(/NotBefore: .*/g, `NotBefore: ${from}`)
      .replace(/NotAfter: .*/g, `NotAfter: ${to}`);
    expect(answer(text)).toBe(expected);
  });

  it.each([
    'ca.contoso.goskope.com',
    'Contoso-FortiGate-SSL',
    'FG100FTK20001234, O=Fortinet',
    'Check Point SSL Inspection',
    'Norton Web/Mail Shield Root',
    'Cyberoam_SSL_CA_C0123456789',
    'Kerio Control Local Authority',
    'www.untangle.com, O=Untangle',
  ])('of %s was intercepted', (name) => {
    const text = fixture('verifyChain.en.powershell.real');
    expect(answer(text.replaceAll('CN=Example Issuing CA', `CN=${name}`))).toBe('intercepted | intercepted');
  });

  it('of a public authority is no interception', () => {
    const text = fixture('verifyChain.en.powershell.real');
    for (const name of [
      'DigiCert Global G2',
      'Symantec Class 3',
      'Cloudflare Inc ECC CA-3',
      'Sophia CA',
      'Avastin CA',
      'Untangled Issuing CA',
      'Ibossi S.p.A. CA',
      'Barracuda Hotels Issuing CA',
    ])
      expect(answer(text.replaceAll('Example Issuing CA', name))).toBe('trusted');
  });
});
