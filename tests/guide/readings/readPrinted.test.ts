import { describe, expect, it } from 'vitest';
import { type Probe, probeSteps, probes } from '../../../src/guide/readings/probes';
import type { Circumstances, Reading } from '../../../src/guide/readings/reading';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { stepInfo } from '../../../src/guide/steps';
import { atDesk, fixture, fixtures, probeOf } from '../../support/printed';
import { grammars } from '../../support/values';

const read = (name: string, given: Partial<Circumstances> = {}) =>
  readPrinted(probeOf(name) as Probe, fixture(name), { ...atDesk, ...given });

/** The answer and its reason, or why there is none, then the inputs. */
function short({ answer, reason, why, inputs }: Reading): string {
  const said = answer ? [answer, reason].filter(Boolean).join(' ') : (why ?? 'inputs');
  return [said, ...inputs.map(({ input, value }) => `${input}=${value}`)].join(' | ');
}

const serial = 'serialNumber=1a0000000442c7f7e28be5a3';
const thumb = 'thumbprint=a909502dd82ae41433e6f83886b00d4277a32a7b';
const secondSerial = 'serialNumber=61000000057d1f20bb9a0c1e';
const secondThumb = 'thumbprint=0f1e2d3c4b5a69788796a5b4c3d2e1f001122334';
const upper = (text: string) => text.replace(/=.*/, (value) => value.toUpperCase());
const guid = 'machineGuid={c1cbd94c-0d35-414c-89ef-dd092b984883}';
const user = 'address=user.name@example.com';
const second = 'address=second.name@example.com';
const target = (kind: string) =>
  `credentialTarget=LegacyGeneric:target=Microsoft_OC1:uri=user.name@example.com:specific:${kind}:1`;

/** Each case in every language and shell that has it. */
const expected: Record<string, string> = {
  'listClients.cmd.one': 'lync2013',
  'listClients.cmd.several': 'severalClients',
  'listClients.cmd.none': 'empty',
  'listClients.powershell.one': 'lync2010',
  'listClients.powershell.several': 'severalClients',
  'showTime.cmd.right': 'clockRight',
  'showTime.cmd.weekday': 'clockRight',
  'showTime.cmd.british': 'clockRight',
  'showTime.cmd.iso': 'clockRight',
  'showTime.cmd.wrong': 'clockWrong',
  'showTime.cmd.zone': 'zone',
  'showTime.powershell.right': 'clockRight',
  'showTime.powershell.notHere': 'unknown',
  'showTimeZone.cmd.same': 'sameZone',
  'showTimeZone.cmd.summer': 'otherZone',
  'showTimeZone.cmd.other': 'otherZone',
  'showTimeZone.cmd.unknown': 'otherZone',
  'showTimeZone.cmd.both': 'clockRight',
  'showTimeZone.powershell.same': 'sameZone',
  'showTimeZone.powershell.other': 'otherZone',
  'queryAssistant.cmd.running': 'running',
  'queryAssistant.cmd.stopped': 'stopped',
  'queryAssistant.cmd.pending': 'pending',
  'queryAssistant.cmd.missing': 'missing',
  'queryAssistant.cmd.otherService': 'otherService',
  'queryAssistant.powershell.running': 'running',
  'queryAssistant.powershell.stopped': 'stopped',
  'queryAssistant.powershell.pending': 'pending',
  'queryAssistant.powershell.missing': 'missing',
  'showWindows.cmd.windows10': 'windows10',
  'showWindows.cmd.windows8': 'windows8',
  'showWindows.cmd.windows7': 'windows7',
  'showWindows.cmd.remote': 'remoteSession',
  'showWindows.cmd.citrix': 'remoteSession',
  'showWindows.cmd.server': 'sharedServer',
  'listCacheFolders.cmd.one': `inputs | ${user}`,
  'listCacheFolders.cmd.several': `inputs | ${user} | ${second}`,
  'listCacheFolders.cmd.none': 'unknown',
  'listCacheFolders.cmd.brokenLine': 'brokenLine',
  'listCacheFolders.powershell.one': `inputs | ${user}`,
  'listCertificates.cmd.valid': `valid | ${serial} | ${thumb}`,
  'listCertificates.cmd.expired': `expired | ${serial} | ${thumb}`,
  'listCertificates.cmd.notYetValid': `notYetValid | ${serial} | ${thumb}`,
  'listCertificates.cmd.datesUnclear': `datesUnclear | ${serial} | ${thumb}`,
  'listCertificates.cmd.several': `severalCertificates | ${serial} | ${thumb} | ${secondSerial} | ${secondThumb}`,
  'listCertificates.cmd.notFound': 'notFound',
  'listCertificates.cmd.none': 'notFound',
  'listCertificates.powershell.valid': `valid | ${upper(serial)} | ${upper(thumb)}`,
  'listCertificates.powershell.expired': `expired | ${upper(serial)} | ${upper(thumb)}`,
  'listCertificates.powershell.several': `severalCertificates | ${[serial, thumb, secondSerial, secondThumb].map(upper).join(' | ')}`,
  'listCertificates.powershell.none': 'empty',
  'listCredentials.cmd.found': `inputs | ${target('OCS')} | ${target('EWS')}`,
  'listCredentials.cmd.others': 'couldNot notFound',
  'listCredentials.cmd.none': 'couldNot notFound',
  'listCredentials.cmd.notUsable': 'notUsable',
  'listCredentials.cmd.brokenLine': 'brokenLine',
  'listCredentials.powershell.found': `inputs | ${target('OCS')} | ${target('EWS')}`,
  'listCredentials.powershell.others': 'couldNot notFound',
  'listCredentials.powershell.none': 'couldNot notFound',
  'queryMachineGuid.cmd.braces': `braces | ${guid}`,
  'queryMachineGuid.cmd.noBraces': 'noBraces',
  'queryMachineGuid.cmd.unknown': 'unknown',
  'queryMachineGuid.powershell.braces': `braces | ${guid}`,
  'queryMachineGuid.powershell.noBraces': 'noBraces',
  'verifyChain.cmd.trusted': 'trusted',
  'verifyChain.cmd.untrusted': 'untrusted',
  'verifyChain.cmd.partial': 'untrusted',
  'verifyChain.cmd.revocation': 'couldNot other',
  'verifyChain.cmd.otherFault': 'otherFault',
  'verifyChain.cmd.wrongCertificate': 'wrongCertificate',
  'verifyChain.cmd.noFile': 'unknown',
  'verifyChain.powershell.trusted': 'trusted',
};

const single = fixtures.filter((name) => probeOf(name));
const caseOf = (name: string) => name.replace(/\.(?:en|it)(?=\.)/, '');

describe('What a probe printed', () => {
  it.each(single)('is read: %s', (name) => {
    expect(short(read(name))).toBe(expected[caseOf(name)]);
  });

  it('is there for every case, in both languages of Windows and both shells', () => {
    expect([...new Set(single.map(caseOf))].sort()).toEqual(Object.keys(expected).sort());
    for (const probe of probes) {
      for (const language of ['en', 'it'])
        expect(single.some((name) => name.startsWith(`${probe}.${language}.cmd.`))).toBe(true);
      // The Windows is told by the collection alone, with programs that are the same in both shells.
      if (probe === 'showWindows') continue;
      for (const language of ['en', 'it'])
        expect(single.some((name) => name.startsWith(`${probe}.${language}.powershell.`))).toBe(true);
    }
  });

  it.each(single)('proposes only what its step offers and its inputs take: %s', (name) => {
    const { answer, inputs } = read(name);
    const { answers } = stepInfo(probeSteps[probeOf(name) as Probe]);
    if (answer) expect(answers).toContain(answer);
    for (const { input, value } of inputs) expect(value).toMatch(grammars[input as keyof typeof grammars]);
  });

  it.each(single)('is told by lines of its own, with names and codes hidden: %s', (name) => {
    const reading = read(name);
    if (reading.answer || reading.inputs.length > 0) expect(reading.lines.length).toBeGreaterThan(0);
    const kept = [...reading.lines, ...reading.inputs.map(({ line }) => line)];
    for (const line of kept) {
      expect(line.length).toBeLessThanOrEqual(160);
      expect(line).not.toMatch(/\\Users\\user|0d35-414c|Key Container|Contenitore/i);
      expect(line).not.toMatch(/^(?:PS )?C:\\Users\\…>/);
    }
  });

  it.each(single)('is read with blank lines, other line ends and much else around it: %s', (name) => {
    const text = fixture(name);
    const plain = short(read(name));
    for (const change of [
      text.replaceAll('\r\n', '\n'),
      text.replaceAll('\r\n', '\r'),
      `C:\\Users\\user.name>hostname\r\nPC-1234\r\n\r\n${text}`.replace(/^.*\r\nPC-1234\r\n/, ''),
      `\r\n\r\n${text}\r\n\r\n`,
    ])
      expect(short(readPrinted(probeOf(name) as Probe, change, atDesk))).toBe(plain);
  });
});

describe('A sign-in address', () => {
  it.each(['en.cmd', 'it.cmd', 'en.powershell', 'it.powershell'])('picks its certificate: %s', (where) => {
    const name = `listCertificates.${where}.several`;
    expect(read(name, { address: 'User.Name@example.com' }).answer).toBe('valid');
    expect(read(name, { address: 'second.name@example.com' }).answer).toBe('expired');
    const other = read(name, { address: 'name@example.com' });
    expect([other.answer, other.why]).toEqual([undefined, 'otherAddress']);
  });

  it('that is not the only certificate’s gets no answer for it', () => {
    const reading = read('listCertificates.it.cmd.valid', { address: 'third.name@example.com' });
    expect([reading.answer, reading.why]).toEqual([undefined, 'otherAddress']);
  });
});

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

  it('of an issuer of nearly that name are none of ours', () => {
    const other = valid.replace('CN=Communications Server', 'CN=Communications Server Two');
    expect(at(other)).toBeUndefined();
    expect(at(valid.replace('CN=Communications Server', 'CN=Example'))).toBe('notFound');
  });

  it('show their thumbprint with blanks or without', () => {
    expect(at(valid.replace(/a9 09.*7b/, (hash) => hash.replaceAll(' ', '')))).toBe('valid');
  });
});

describe('The assistant', () => {
  const running = fixture('queryAssistant.en.cmd.running');
  const answer = (text: string) => short(readPrinted('queryAssistant', text, atDesk));

  it('is not told from two runs that differ', () => {
    expect(answer(running + running)).toBe('running');
    expect(answer(running + fixture('queryAssistant.en.cmd.stopped'))).toBe('contradictory');
  });

  it('is not told from another service beside it', () => {
    expect(answer(running + fixture('queryAssistant.en.cmd.otherService'))).toBe('otherService');
    const other = fixture('queryAssistant.it.cmd.missing').replace('msoidsvc', 'wlidsvc');
    expect(answer(other)).toBe('otherService');
    expect(answer(fixture('queryAssistant.en.powershell.missing').replaceAll('msoidsvc', 'wlidsvc'))).toBe(
      'otherService',
    );
  });

  it.each(['7  PAUSED', '3  STOP_PENDING', '5  CONTINUE_PENDING'])('is on its way at %s', (state) => {
    expect(answer(running.replace('4  RUNNING', state))).toBe('pending');
  });

  it('is not told from another error', () => {
    expect(answer('[SC] EnumQueryServicesStatus:OpenService FAILED 5:\r\n\r\nAccess is denied.')).toBe(
      'unknown',
    );
    expect(answer('1060')).toBe('unknown');
  });
});

describe('A MachineGuid', () => {
  const value = (text: string) => readPrinted('queryMachineGuid', text, atDesk);
  const code = 'c1cbd94c-0d35-414c-89ef-dd092b984883';

  it('is kept by its first character only', () => {
    expect(value(`    MachineGuid    REG_SZ    {${code}}`).lines).toEqual(['MachineGuid    REG_SZ    {…']);
    expect(value(code).lines).toEqual(['c…']);
  });

  it.each([`{${code}`, `${code}}`, `{{${code}}}`, `{${code.slice(1)}}`, `"${code}"`, `Guid {${code}}`])(
    'is not read from %s',
    (text) => {
      expect(short(value(text))).toBe('unknown');
    },
  );

  it('is not told from two that differ', () => {
    expect(short(value(`{${code}}\n{${code.replace('c1', 'd1')}}`))).toBe('contradictory');
    expect(short(value(`{${code}}\n{${code.toUpperCase()}}`))).toBe(`braces | machineGuid={${code}}`);
  });
});

describe('Credentials', () => {
  const others = fixture('listCredentials.it.cmd.others');
  const answer = (text: string) => short(readPrinted('listCredentials', text, atDesk));

  it('are missing only from a whole list', () => {
    expect(answer(others.replace(/^Credenziali.*$/m, ''))).toBe('cutOff');
    expect(answer(others.slice(0, others.lastIndexOf('    Utente')))).toBe('cutOff');
  });

  it('never include what belongs to Windows', () => {
    const odd = others.replace('virtualapp/didlogical', 'virtualapp/didlogical/skype');
    expect(answer(odd)).toBe('couldNot notFound');
  });
});

describe('A chain', () => {
  const answer = (text: string) => short(readPrinted('verifyChain', text, atDesk));
  const trusted = fixture('verifyChain.it.cmd.trusted');

  it('is trusted only if it was copied to its end', () => {
    expect(answer(trusted.slice(0, trusted.indexOf('CertUtil:')))).toBe('cutOff');
    expect(answer(trusted.replace(/CertContext.*/g, ''))).toBe('otherFault');
    expect(answer(trusted.replace(/CertUtil: .*/, 'CertUtil: -verify command FAILED: 0x80070005'))).toBe(
      'otherFault',
    );
  });

  it('is not trusted with the code alone, where the bits were not copied', () => {
    const untrusted = fixture('verifyChain.it.cmd.untrusted');
    expect(answer(untrusted.slice(untrusted.indexOf('Una catena')))).toBe('untrusted');
    expect(answer('0x800b0109')).toBe('unknown');
  });

  it('that was revoked is another fault', () => {
    const revoked = fixture('verifyChain.en.cmd.otherFault').replaceAll(
      'NOT_TIME_VALID (0x1)',
      'REVOKED (0x4)',
    );
    expect(answer(revoked.replace('dwErrorStatus=1', 'dwErrorStatus=4'))).toBe('otherFault');
  });
});

describe('Nothing at all', () => {
  it.each(probes)('is said to be so, for %s', (probe) => {
    for (const text of ['', '\r\n\r\n', '   ', 'C:\\Users\\user.name>', 'PS C:\\> '])
      expect(readPrinted(probe, text, atDesk)).toEqual({ why: 'empty', inputs: [], lines: [] });
  });
});
