import { describe, expect, it } from 'vitest';
import { type Probe, probeSteps, probes } from '../../../src/guide/readings/probes';
import { readCollection } from '../../../src/guide/readings/readCollection';
import type { Circumstances, Reading } from '../../../src/guide/readings/reading';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { stepInfo } from '../../../src/guide/steps';
import { atDesk, fixture, fixtures, probeOf } from '../../support/printed';
import { grammars } from '../../support/values';

const read = (name: string, given: Partial<Circumstances> = {}) =>
  readPrinted(probeOf(name) as Probe, fixture(name), { ...atDesk, ...given });

/** The answer and its reason, or why there is none, then the inputs, then what else was found. */
function short({ answer, reason, why, inputs, findings }: Reading): string {
  const said = answer ? [answer, reason].filter(Boolean).join(' ') : (why ?? 'inputs');
  const values = inputs.map(({ input, value }) => `${input}=${value}`);
  return [said, ...values, ...(findings ? [findings.join(' ')] : [])].join(' | ');
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
  'listClients.powershell.recent': 'lync2013',
  'listClients.powershell.tooOld': 'sfb2016',
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
  'queryAssistant.cmd.denied': 'couldNot other',
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
  'listCertificates.cmd.none': 'otherWindow',
  'listCertificates.cmd.administrator': 'otherWindow',
  'listCertificates.cmd.failed': 'couldNot other',
  'listCertificates.cmd.keyMissing': `valid | ${serial} | ${thumb} | keyMissing`,
  'listCertificates.cmd.typedName': `valid | ${serial} | ${thumb}`,
  'listCertificates.powershell.valid': `valid | ${upper(serial)} | ${upper(thumb)}`,
  'listCertificates.powershell.expired': `expired | ${upper(serial)} | ${upper(thumb)}`,
  'listCertificates.powershell.several': `severalCertificates | ${[serial, thumb, secondSerial, secondThumb].map(upper).join(' | ')}`,
  'listCertificates.powershell.none': 'empty',
  'listCredentials.cmd.found': `inputs | ${target('OCS')} | ${target('EWS')}`,
  'listCredentials.cmd.others': 'couldNot notFound',
  'listCredentials.cmd.none': 'couldNot notFound',
  'listCredentials.cmd.remoteDesktop': 'couldNot notFound',
  'listCredentials.cmd.servers': 'couldNot notFound',
  'listCredentials.cmd.notUsable': 'notUsable',
  'listCredentials.cmd.brokenLine': 'brokenLine',
  'listCredentials.powershell.found': `inputs | ${target('OCS')} | ${target('EWS')}`,
  'listCredentials.powershell.others': 'couldNot notFound',
  'listCredentials.powershell.none': 'couldNot notFound',
  'queryMachineGuid.cmd.braces': `braces | ${guid}`,
  'queryMachineGuid.cmd.noBraces': 'noBraces',
  'queryMachineGuid.cmd.missing': 'couldNot other',
  'queryMachineGuid.powershell.braces': `braces | ${guid}`,
  'queryMachineGuid.powershell.noBraces': 'noBraces',
  'queryMachineGuid.powershell.missing': 'couldNot other',
  'queryMachineGuid.powershell.otherCode': 'otherCode',
  'verifyChain.cmd.trusted': 'trusted',
  'verifyChain.cmd.untrusted': 'untrusted | untrustedRoot',
  'verifyChain.cmd.partial': 'partialChain | partialChain revocationUnknown',
  'verifyChain.cmd.authority': 'untrusted | untrustedRoot revocationUnknown',
  'verifyChain.cmd.revocation': 'couldNot other | revocationUnknown',
  'verifyChain.cmd.unreachable': 'couldNot other | revocationUnknown',
  'verifyChain.cmd.expired': 'serverFault | notTimeValid',
  'verifyChain.cmd.expiredIssuer': 'serverFault | notTimeValid',
  'verifyChain.cmd.expiredUntrusted': 'serverFault | notTimeValid untrustedRoot revocationUnknown',
  'verifyChain.cmd.revoked': 'serverFault | revoked',
  'verifyChain.cmd.revokedExpired': 'serverFault | revoked notTimeValid',
  'verifyChain.cmd.wrongName': 'serverFault | wrongName',
  'verifyChain.cmd.intercepted': 'intercepted | intercepted untrustedRoot',
  'verifyChain.cmd.interceptedTrusted': 'intercepted | intercepted',
  'verifyChain.cmd.pcClock': 'pcClock | pcClock',
  'verifyChain.cmd.otherFault': 'otherFault | untrustedRoot',
  'verifyChain.cmd.wrongCertificate': 'wrongCertificate',
  'verifyChain.cmd.noFile': 'noFile',
  'verifyChain.powershell.trusted': 'trusted',
  'verifyChain.powershell.real': 'trusted',
  'verifyChain.powershell.expired': 'serverFault | notTimeValid',
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
    expect([reading.answer, reading.why, reading.inputs]).toEqual([undefined, 'otherAddress', []]);
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
    expect(answer('[SC] EnumQueryServicesStatus:OpenService FAILED 1722:\r\n\r\nNo RPC server.')).toBe(
      'unknown',
    );
    expect(answer('1060')).toBe('unknown');
  });
});

describe('A MachineGuid', () => {
  const value = (text: string) => readPrinted('queryMachineGuid', text, atDesk);
  const code = 'c1cbd94c-0d35-414c-89ef-dd092b984883';
  const key = 'SOFTWARE\\Microsoft\\Cryptography';
  const asked = `(Get-ItemProperty HKLM:\\${key}).MachineGuid`;
  const named = `    MachineGuid    REG_SZ    {${code}}`;
  const origin = (of: string) => `PSPath : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\${of}`;

  it('is kept by its first character only', () => {
    expect(value(`    MachineGuid    REG_SZ    {${code}}`).lines).toEqual(['MachineGuid REG_SZ {…']);
    expect(value(`PS C:\\> ${asked}\n${code}`).lines).toEqual(['c…']);
  });

  it.each([`{${code}`, `${code}}`, `{{${code}}}`, `{${code.slice(1)}}`, `"${code}"`, `Guid {${code}}`])(
    'is not read from %s',
    (text) => {
      expect(short(value(text))).toBe('unknown');
      expect(value(`C:\\>reg query KEY /v MachineGuid\n${text}`).answer).toBeUndefined();
    },
  );

  it.each([
    `{${code}}`,
    `MachineId    REG_SZ    {${code}}`,
    `PS C:\\> (Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\SQMClient).MachineId\n{${code}}`,
    `PS C:\\> ${asked}\nPS C:\\> $other.MachineId\n{${code}}`,
    `MachineGuid? Here I see this only\n{${code}}`,
    `PS C:\\> ${asked}\nMachineGuid? Here I see this only\n{${code}}`,
    `MachineGuid : {${code}}\n${origin('SOFTWARE\\Example\\Agent')}`,
    `MachineGuid : {${code}}\n${origin('SOFTWARE\\WOW6432Node\\Microsoft\\Cryptography')}`,
    `${origin('SOFTWARE\\Example\\Agent')}\nMachineGuid : {${code}}`,
    `MachineGuid : {${code}}\n${origin(key)}\nPSComputerName : pc2`,
    `PS C:\\> gp HKLM:\\${key}\nMachineGuid : {${code}}\n${origin('SOFTWARE\\Example\\Agent')}`,
    `PS C:\\> (Get-ItemProperty HKLM:\\SOFTWARE\\Example\\Agent).MachineGuid\n{${code}}`,
    `PS C:\\> $key.MachineGuid\n{${code}}`,
    `PS C:\\> ${asked}; (gp HKLM:\\SOFTWARE\\Microsoft\\SQMClient).MachineId\n{${code}}`,
    `PS C:\\> ${asked}\n; (gp HKLM:\\SOFTWARE\\Microsoft\\SQMClient).MachineId\n{${code}}`,
    `PS C:\\> Invoke-Command pc2 { ${asked} }\n{${code}}`,
    `C:\\>reg query HKLM\\SOFTWARE\\Example /v MachineGuid\n${named}`,
    `C:\\>reg query HKCU\\${key} /v MachineGuid\n${named}`,
    `C:\\>reg query HKLM\\${key} /v MachineGuid /reg:32\n${named}`,
    `C:\\>reg query HKLM\\${key}\\Example /v MachineGuid\n${named}`,
    `C:\\>reg query \\\\pc2\\HKLM\\${key} /v MachineGuid\nHKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `\\\\pc2\\HKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Example\nC:\\>reg query HKLM\\SOFTWARE\\Example /v MachineGuid\n${named}`,
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Other\n    MachineGuid    REG_SZ    {${code}}`,
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Other\n    Name    REG_SZ    a\n    MachineGuid    REG_SZ    {${code}}`,
  ])('is none where another code was printed: %j', (text) => {
    expect(value(text)).toMatchObject({ inputs: [] });
    expect(value(text).answer).toBeUndefined();
  });

  it.each([
    `MachineGuid : {${code}}`,
    `MachineGuid\n-----------\n{${code}}`,
    `PS C:\\> $other.MachineId\n${code.replace('c', 'd')}\nPS C:\\> ${asked}\n{${code}}`,
    `PS C:\\> gp -Path 'HKLM:\\${key}' -Name MachineGuid\nMachineGuid : {${code}}\n${origin(key)}\nPSChildName : Cryptography`,
    `PS C:\\> Get-ItemPropertyValue HKLM:\\${key} MachineGuid\n{${code}}`,
    `PS C:\\> reg.exe query 'HKLM\\${key}' /v MachineGuid /reg:64\nHKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `C:\\Users\\user.name>reg query "HKLM\\${key}" /v MachineG\nuid /reg:64\nHKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `C:\\Users\\user.name>reg query "HKLM\\${key}" /v\n MachineGuid\nHKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `C:\\>reg query HKLM\\${key}\n! REG.EXE VERSION 3.0\nHKEY_LOCAL_MACHINE\\${key}\n${named}\nHKEY_LOCAL_MACHINE\\${key}\\RNG`,
    `C:\\>echo [sportello listClients] & reg query HKLM\\${key}\n[sportello queryMachineGuid]\nHKEY_LOCAL_MACHINE\\${key}\n${named}\n[sportello end]`,
  ])('is read below its name: %j', (text) => {
    expect(short(value(text))).toBe(`braces | machineGuid={${code}}`);
  });

  it('is not told from two that differ', () => {
    const named = `MachineGuid REG_SZ {${code}}`;
    expect(short(value(`${named}\n${named.replace('c1', 'd1')}`))).toBe('contradictory');
    expect(short(value(`${named}\nMachineGuid REG_SZ {${code.toUpperCase()}}`))).toBe(
      `braces | machineGuid={${code}}`,
    );
  });
});

describe('Credentials', () => {
  const others = fixture('listCredentials.it.cmd.others');
  const answer = (text: string) => short(readPrinted('listCredentials', text, atDesk));

  it('are missing only from a whole list', () => {
    expect(answer(others.replace(/^Credenziali.*$/m, ''))).toBe('cutOff');
    expect(answer(others.slice(0, others.lastIndexOf('    Utente')))).toBe('cutOff');
  });

  it.each([
    'WindowsLive:target=virtualapp/didlogical/skype',
    'Domain:target=TERMSRV/lync-fe01.example.local',
    'TERMSRV:target=lync',
    'LegacyGeneric:target=TERMSRV/skype.example.com',
    'LegacyGeneric:target=virtualapp/microsoft_oc1',
    'LegacyGeneric:target=git:https://lync.example.com',
    'Domain:target=microsoft_oc1.example.com',
    'Domain:target=lync',
    'MicrosoftAccount:target=SkypeAccount',
  ])('never include what belongs to others: %s', (target) => {
    const { inputs } = readPrinted(
      'listCredentials',
      others.replace('Domain:target=server.example.com', target),
      atDesk,
    );
    expect(inputs).toEqual([]);
  });

  it('are read without what sets them in, and with a user that is not named', () => {
    const found = fixture('listCredentials.en.cmd.found');
    const set = (text: string) =>
      readPrinted('listCredentials', text, atDesk).inputs.map(({ value }) => value);
    expect(set(found.replace(/^ +/gm, ''))).toEqual(set(found));
    const alone =
      'Currently stored credentials:\r\n\r\nTarget: LegacyGeneric:target=Microsoft_OC1:uri=user.name@example.com:specific:OCS:1';
    expect(set(alone)).toHaveLength(1);
  });

  it('are missing only from a list of which the end can be seen', () => {
    expect(answer(others.slice(0, others.lastIndexOf('C:')))).toBe('noEnd');
  });

  const listOf = (targets: readonly string[]) => {
    const entries = targets.map(
      (one) =>
        `    Target: ${one}\r\n    Type: Generic \r\n    User: user\r\n    Local machine persistence\r\n    \r\n`,
    );
    return `C:\\>cmdkey /list\r\n\r\nCurrently stored credentials:\r\n\r\n${entries.join('')}C:\\>`;
  };
  const others150 = Array.from({ length: 150 }, (_, index) => `LegacyGeneric:target=other/${index}`);
  const own = (address: string, kind = 'OCS') =>
    `LegacyGeneric:target=Microsoft_OC1:uri=${address}:specific:${kind}:1`;

  it('are counted, and a full store is said', () => {
    const list = (count: number) => {
      const text = listOf(Array.from({ length: count }, (_, index) => `LegacyGeneric:target=other/${index}`));
      const { answer: said, entries: counted, findings } = readPrinted('listCredentials', text, atDesk);
      return [said, counted, findings];
    };
    expect(list(255)).toEqual(['couldNot', 255, undefined]);
    expect(list(256)).toEqual(['couldNot', 256, ['storeFull']]);
  });

  it('that were listed twice are counted once, and two lists that differ contradict each other', () => {
    const list = listOf(others150);
    const twice = readPrinted('listCredentials', `${list}\r\n${list}`, atDesk);
    expect([twice.answer, twice.entries, twice.findings]).toEqual(['couldNot', 150, undefined]);
    const mine = listOf([own('user.name@example.com')]);
    expect(answer(`${mine}\r\n${mine}`)).toBe(`inputs | ${target('OCS')}`);
    for (const other of [
      list,
      listOf([own('second.name@example.com')]),
      fixture('listCredentials.en.cmd.none'),
    ]) {
      expect(answer(`${mine}\r\n${other}`)).toBe('contradictory');
      expect(answer(`${other}\r\n${mine}`)).toBe('contradictory');
    }
  });

  it.each([
    'lynch-vpn',
    'lync-fe01.example.local/admin',
    'lyncsql01.example.local',
    'lync.example.com',
    'SkypeRecorder',
    'Skype for Desktop MSA/live:user',
    'Microsoft_OC10:uri=user.name@example.com',
  ])('of another program, or of a server, are not this program’s: %s', (name) => {
    expect(answer(listOf([`LegacyGeneric:target=${name}`]))).toBe('couldNot notFound');
  });

  it('of another address are not offered', () => {
    const said = (address: string | undefined, ...targets: string[]) =>
      short(readPrinted('listCredentials', listOf(targets), { ...atDesk, address }));
    const [mine, theirs] = [own('user.name@example.com'), own('admin@example.org')];
    expect(said('User.Name@example.com', theirs, mine)).toBe(`inputs | credentialTarget=${mine}`);
    expect(said('user.name@example.com', theirs)).toBe('otherAddress');
    expect(said(undefined, theirs)).toBe(`inputs | credentialTarget=${theirs}`);
    expect(said('user.name@example.com', 'LegacyGeneric:target=lync')).toBe(
      'inputs | credentialTarget=LegacyGeneric:target=lync',
    );
  });

  it('are never read from a target in which the text ends, wherever that is', () => {
    const text = listOf([own('user.name@example.com')]);
    const from = text.indexOf('LegacyGeneric');
    const whole = from + own('user.name@example.com').length;
    for (let end = from; end < whole; end += 1)
      for (const behind of ['', '\r\n', '\r\n\r\nC:\\>']) {
        const { inputs } = readPrinted('listCredentials', text.slice(0, end) + behind, atDesk);
        expect(inputs, text.slice(from, end)).toEqual([]);
      }
    expect(answer(text.slice(0, whole - 1))).toBe('openLine');
    expect(answer(text.slice(0, whole))).toBe(`inputs | ${target('OCS')}`);
  });
});

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

describe('A version', () => {
  const lync = String.raw`C:\Program Files\Microsoft Office\Office15\lync.exe`;
  const msi = String.raw`C:\Program Files (x86)\Microsoft Office\Office16\lync.exe`;
  const run = String.raw`C:\Program Files\Microsoft Office\root\Office16\lync.exe`;
  const said = (text: string) => {
    const { answer, why, findings = [] } = readPrinted('listClients', text, atDesk, 'checkVersion');
    return [answer ?? why, ...findings].join(' ');
  };

  it.each([
    [lync, '15.0.5023.1000', 'recent'],
    [lync, '15.0.5022.9999', 'tooOld tls12Missing'],
    [lync, '15.0.5023.999', 'tooOld tls12Missing'],
    [msi, '16.0.4678.1000', 'recent'],
    [msi, '16.0.4666.1000', 'tooOld tls12Missing'],
    [run, '16.0.4678.1000', 'tooOld tls12Missing'],
    [run, '16.0.8431.2242', 'recent'],
    [run, '16.0.8431.2241', 'tooOld tls12Missing'],
    [run, '16.0.8625.2127', 'versionUnclear'],
    [run, '16.0.9126.2151', 'versionUnclear'],
    [run, '16.0.9126.2152', 'recent'],
    [run, '16.0.19929.20106', 'recent'],
    [run, '17.0.1.1', 'versionUnclear'],
    [run, '16.0.9126', 'versionUnclear'],
  ])('%s  %s is %s', (path, version, expected) => {
    expect(said(`${path}  ${version}\r\n`)).toBe(expected);
    expect(said(`${path} ${version}\r\n`)).toBe(expected);
  });

  it('is not told without one, or from two that differ', () => {
    expect(said(fixture('listClients.en.cmd.one'))).toBe('noVersion');
    expect(said(fixture('listClients.en.powershell.several'))).toBe('severalClients');
    expect(said(`${run}  16.0.9126.2152\n${msi}  16.0.4666.1000\n`)).toBe('versionUnclear');
  });

  it('that may have been cut is not too old', () => {
    expect(said(`${lync}  15.0.5023.1`)).toBe('cutOff');
    expect(said(`${lync}  15.0.5023.1\r\n000\r\n`)).toBe('cutOff');
    expect(said(`${lync}  15.0.5589.1`)).toBe('recent');
  });
});

describe('A store', () => {
  const whole = fixture('listCertificates.en.cmd.valid');
  const answer = (text: string) => readPrinted('listCertificates', text, atDesk);

  it.each(['\xa0', '\u202f', '?', '\ufffd', '\xc2\xa0'])(
    'whose issuer was written with %j is never empty of it',
    (blank) => {
      const reading = answer(whole.replaceAll('Communications Server', `Communications${blank}Server`));
      expect(reading.answer === 'valid' || reading.why === 'cutOff').toBe(true);
    },
  );

  it('without any certificate is perhaps another account’s', () => {
    const text =
      'C:\\Windows\\system32>certutil -user -store My\r\nMy "Personal"\r\nCertUtil: -store command completed successfully.';
    expect([answer(text).answer, answer(text).why]).toEqual([undefined, 'otherWindow']);
  });

  it('with a certificate that lacks its key says so, and keeps the line', () => {
    const { lines } = answer(fixture('listCertificates.en.cmd.keyMissing'));
    expect(lines).toContain('Missing stored keyset');
  });
});

describe('A path', () => {
  const path = String.raw`C:\Users\user.name\AppData\Local\Microsoft\Office\16.0\Lync\sip_user.name@mail.ex`;
  const read = (text: string, address?: string) => {
    const { inputs, why } = readPrinted('listCacheFolders', text, { ...atDesk, address });
    return inputs.length > 0 ? inputs.map(({ value }) => value) : why;
  };

  it.each([
    `${path}\r\n\r\nample.com`,
    `${path}\nample.com\n`,
    `> ${path}\n> ample.com\n`,
    `${path}\r\n  ample.com File\r\n`,
  ])('that was broken is never read as if it were whole: %j', (text) => {
    expect(read(text)).toBe('brokenLine');
  });

  it('with which a text ends is read if it is that of the address that was given', () => {
    expect(read(path)).toBe('openLine');
    expect(read(path, 'User.Name@mail.ex')).toEqual(['user.name@mail.ex']);
    expect(read(path, 'user.name@mail.example.com')).toBe('openLine');
    expect(read(`${path}\r\n`)).toEqual(['user.name@mail.ex']);
  });

  const folder = path.replace('mail.ex', 'example.com');
  it.each(['.bak', '.old', '.OLD', '.backup', '.vecchio', '.sipold'])(
    'of a folder that was put aside is no address: %s',
    (ending) => {
      const aside = `${folder}${ending}\r\n`;
      expect(read(aside)).toBe('setAside');
      expect(read(aside, 'user.name@example.com')).toBe('setAside');
      expect(read(`${aside}${folder}\r\n`)).toEqual(['user.name@example.com']);
      expect(read(`${folder}\r\n${aside}`)).toEqual(['user.name@example.com']);
      expect(read(aside, `user.name@example.com${ending}`)).toEqual([`user.name@example.com${ending}`]);
    },
  );

  it.each(['.1', '_old', ' - Copia', '.bak2', ' (2)'])(
    'that goes on behind its domain is none: %s',
    (ending) => {
      const aside = `${folder}${ending}\r\n`;
      expect(read(aside)).toBe('setAside');
      expect(read(`${aside}${folder}\r\n`)).toEqual(['user.name@example.com']);
    },
  );

  it('is put aside too where it goes on behind another one’s ending', () => {
    expect(read(`${folder}old\r\n${folder}\r\n`)).toEqual(['user.name@example.com']);
    expect(read(`${folder}old\r\n`, 'user.name@example.com')).toBe('setAside');
  });

  it.each(['.au', 'm'])('of two addresses that begin alike is that of both: %s', (more) => {
    const other = more === 'm' ? folder.slice(0, -1) : folder;
    expect(read(`${other}\r\n${other}${more}\r\n`)).toHaveLength(2);
  });
});

describe('An administrator’s window', () => {
  const system = (text: string) => text.replace(/^(PS )?C:\\[^<>|\r\n]*?>/gm, '$1C:\\Windows\\system32>');
  const ofUsers = single.filter((name) => /^list(?:CacheFolders|Cert|Cred)/.test(name));

  it.each(ofUsers)('tells nothing that belongs to a user: %s', (name) => {
    const text = /^(?:PS )?C:.*>/.test(fixture(name)) ? fixture(name) : `C:\\Users>x\r\n${fixture(name)}`;
    const { answer, reason, inputs } = readPrinted(probeOf(name) as Probe, system(text), atDesk);
    expect(inputs).toEqual([]);
    // That it can't be read is no word about anybody.
    if (answer) expect([answer, reason]).toEqual(['couldNot', 'other']);
  });

  it.each(fixtures.filter((name) => !probeOf(name)))('tells it as little in a collection: %s', (name) => {
    const collected = readCollection(system(fixture(name)), atDesk);
    const inputs = collected.flatMap(({ reading }) => reading.inputs.map(({ input }) => input));
    expect(inputs).toEqual(['machineGuid']);
    const whys = collected.flatMap(({ reading }) => reading.why ?? []);
    expect(whys).toEqual(['otherWindow', 'otherWindow', 'otherWindow']);
  });
});

describe('Nothing at all', () => {
  it.each(probes)('is said to be so, for %s', (probe) => {
    for (const text of ['', '\r\n\r\n', '   ', 'C:\\Users\\user.name>', 'PS C:\\> '])
      expect(readPrinted(probe, text, atDesk)).toEqual({ why: 'empty', inputs: [], lines: [] });
  });
});
