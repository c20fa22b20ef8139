import { describe, expect, it } from 'vitest';
import { type Probe, probeSteps, probes } from '../../../src/guide/readings/probes';
import { readCollection } from '../../../src/guide/readings/readCollection';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { stepInfo } from '../../../src/guide/steps';
import { atDesk, fixture, fixtures, probeOf } from '../../support/printed';
import {
  guid,
  read,
  second,
  secondSerial,
  secondThumb,
  serial,
  short,
  target,
  thumb,
  upper,
  user,
} from '../../support/shortReading';
import { grammars } from '../../support/values';

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
