import { describe, expect, it } from 'vitest';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { atDesk, fixture } from '../../support/printed';
import { short, target } from '../../support/shortReading';

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
