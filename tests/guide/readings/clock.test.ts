import { describe, expect, it } from 'vitest';
import { instantsIn } from '../../../src/guide/readings/dates';
import type { Circumstances } from '../../../src/guide/readings/reading';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { atDesk, fixture } from '../../support/printed';

const minute = 60_000;
/** 10:42:40 on this device's wall; the time was printed within the minute before. */
const wall = Date.UTC(2026, 10, 23, 10, 42, 40);
const iso = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
const said = (text: string, given: Partial<Circumstances> = {}) => {
  const { answer, why, minutes } = readPrinted('showTime', text, { ...atDesk, ...given });
  return [answer ?? why, minutes];
};
const state = (text: string, given: Partial<Circumstances> = {}) => said(text, given)[0];
const zone = (text: string, given: Partial<Circumstances> = {}) =>
  readPrinted('showTimeZone', text, { ...atDesk, ...given });

describe('A printed time', () => {
  it.each([
    [0, 'clockRight'],
    [-4, 'clockRight'],
    [4, 'clockRight'],
    [-5.5, 'tooLate'],
    [-4.5, 'clockRight'],
    [4.8, 'tooLate'],
    [-7, 'clockWrong'],
    [6, 'clockWrong'],
    [-20, 'clockWrong'],
    [20, 'clockWrong'],
    [-27, 'zone'],
    [30, 'zone'],
    [-60, 'zone'],
    [64, 'zone'],
    [-47, 'clockWrong'],
    [9 * 60, 'zone'],
    [25.5 * 60 + 15, 'clockWrong'],
    [40 * 60, 'clockWrong'],
    [-3 * 24 * 60, 'clockWrong'],
  ])('%d minutes ahead is %s', (ahead, expected) => {
    // Printed half a minute ago: the command was copied one minute ago.
    expect(state(iso(wall - minute / 2 + ahead * minute))).toBe(expected);
  });

  it('says by how much, where that can be known', () => {
    expect(said(iso(wall - minute / 2 + 20 * minute))).toEqual(['clockWrong', 20]);
    expect(said(iso(wall - minute / 2 - 60 * minute))).toEqual(['zone', -60]);
    expect(said('02/01/2019 03:17:44,02')).toEqual(['clockWrong', undefined]);
  });

  it('says less the longer it took', () => {
    const now = atDesk.now;
    const printed = iso(wall - 2 * minute);
    expect(state(printed, { copiedAt: now - 4 * minute })).toBe('clockRight');
    expect(state(printed, { copiedAt: now - 15 * minute })).toBe('tooLate');
    expect(state(printed, { copiedAt: undefined })).toBe('tooLate');
    expect(state(printed, { copiedAt: now + minute })).toBe('tooLate');
    expect(state(iso(wall + 3 * 24 * 60 * minute), { copiedAt: undefined })).toBe('clockWrong');
  });

  it('of which day and month can be swapped is told by its weekday, else only if both say the same', () => {
    const now = Date.UTC(2026, 5, 5, 8, 30, 0);
    const given = { now, copiedAt: now - minute, offset: 120 };
    for (const [text, expected] of [
      ['05/06/2026 10:29:50', 'dayOrMonth'],
      ['ven 05/06/2026 10:29:50', 'clockRight'],
      ['Fri 06/05/2026 10:29:50', 'clockRight'],
      ['Wed 06/05/2026 10:29:50', 'clockWrong'],
      ['mercoledì 06/05/2026 10:29:50', 'clockWrong'],
      ['Mon 06/05/2026 10:29:50', 'dayOrMonth'],
      ['xyz 05/06/2026 10:29:50', 'dayOrMonth'],
      ['05/06/2026 10:59:10', 'dayOrMonth'],
      ['05/05/2026 10:29:50', 'clockWrong'],
      ['2026-06-05 10:29:50', 'clockRight'],
    ] as const)
      expect([text, state(text, given)]).toEqual([text, expected]);
    expect(said('06/05/2026 10:47:10', given)).toEqual(['clockWrong', undefined]);
  });

  it('on 5 March is not right because a chat or another country swaps them', () => {
    const now = Date.UTC(2026, 2, 5, 9, 42, 40);
    const given = { now, copiedAt: now - minute, offset: 60 };
    expect(state('Sun 05/03/2026 10:42:13.52', given)).toBe('clockWrong');
    expect(state('Thu 03/05/2026 10:42:13.52', given)).toBe('clockRight');
    expect(state('05/03/2026 10:42:13,52', given)).toBe('dayOrMonth');
  });

  it('is that of the PC alone, not that of a chat, a mail or a sentence', () => {
    const right = '23/11/2026 10:42:11';
    for (const text of [
      `[${right}] Nome Cognome: `,
      `[${right}] Nome Cognome:\nlync2013`,
      `Il ${right} Nome Cognome ha scritto:`,
      `Nome Cognome, [${right}]`,
      `${right} - Nome Cognome: a`,
      `Nome Cognome ${right}`,
      '23/11/2026 10:42',
    ])
      expect([text, said(text)[0]]).toEqual([text, expect.stringMatching(/^(?:unknown|empty)$/)]);
    expect(state(`[${right}] Nome Cognome: 16/11/2026  9:12:13,52`)).toBe('clockWrong');
    expect(state(`[16/11/2026 09:12:13] Nome Cognome: ${right},52`)).toBe('clockRight');
  });

  it.each([
    '16/11/26  9:12:13,52',
    'lun 16/11/26  9:12:13,52',
    'lunedì 16 novembre 2026 09:12:13',
    'Nov 16, 2026 9:12:13 AM',
    '16.11.26',
    '2026-11-16',
    '09:12:13',
    '9.12',
  ])('is not told beside another line that seems to hold one: %s', (line) => {
    const right = '23/11/2026 10:42:11';
    expect(state(`${right}\n${line}`)).toBe('severalTimes');
    expect(state(`${line}\n${right}`)).toBe('severalTimes');
    const same = fixture('showTimeZone.it.cmd.same');
    expect(zone(`${right}\n${line}\n${same}`).answer).toBeUndefined();
  });

  it('is told below what a window shows first', () => {
    const banner =
      'Microsoft Windows [Version 10.0.19045.3570]\n(c) Microsoft Corporation.\n\nC:\\Users\\user>echo %DATE% %TIME%\n';
    expect(state(`${banner}23/11/2026 10:42:11,52`)).toBe('clockRight');
  });

  it('of which the first digit may not have been copied is not wrong', () => {
    expect(state('3/11/2026 10:42:11,52')).toBe('cutOff');
    expect(state('C:\\Users\\user>echo %DATE% %TIME%\n3/11/2026 10:42:11,52')).toBe('clockWrong');
    expect(state('3/11/2026 12:59:11,52')).toBe('clockWrong');
    expect(state('23/10/2026 10:42:11,52')).toBe('clockWrong');
  });

  it('that was printed twice is told where both are of one clock', () => {
    expect(state(`${iso(wall - minute)}\n\n${iso(wall - minute / 2)}`)).toBe('clockRight');
    expect(state(`${iso(wall - 60 * 24 * minute)}\n\n${iso(wall - minute / 2)}`)).toBe('severalTimes');
    expect(state(`${iso(wall)}\n${iso(wall - 20 * minute)}`)).toBe('severalTimes');
  });

  it('is not right in another time zone', () => {
    const other = fixture('showTimeZone.it.cmd.other');
    expect(said(`${iso(wall - minute / 2)}\n${other}`)).toEqual(['otherZone', -540]);
    expect(state(`${iso(wall - minute / 2)}\n${fixture('showTimeZone.it.cmd.same')}`)).toBe('clockRight');
  });
});

describe('A printed time zone', () => {
  const same = fixture('showTimeZone.en.cmd.same');

  it('adds to a time that was found right, and is no answer alone', () => {
    expect(zone(same).answer).toBeUndefined();
    expect(zone(same, { isClockRight: true }).answer).toBe('clockRight');
    expect(zone(`${iso(wall - 20 * minute)}\n${same}`, { isClockRight: true }).answer).toBeUndefined();
  });

  it('says the difference, whatever the time is', () => {
    const other = zone(fixture('showTimeZone.en.powershell.other'), { isClockRight: true });
    expect([other.answer, other.why, other.minutes]).toEqual([undefined, 'otherZone', -270]);
  });

  it('in summer counts the summer time, as w32tm prints it and PowerShell does not', () => {
    const summer = { offset: 120, standardOffset: 60, isClockRight: true };
    expect(zone(fixture('showTimeZone.it.cmd.summer'), summer).answer).toBe('clockRight');
    expect(zone(same, summer).why).toBe('otherZone');
    expect(zone(fixture('showTimeZone.it.powershell.same'), summer).answer).toBe('clockRight');
  });

  it('without summer time has none to count', () => {
    const india = { offset: 330, standardOffset: 330, isClockRight: true };
    expect(zone(fixture('showTimeZone.it.cmd.unknown'), india).answer).toBe('clockRight');
  });

  it('is none where two differ, whichever stands last and whoever printed them', () => {
    const other = fixture('showTimeZone.en.cmd.other');
    const [shown, shownOther] = ['same', 'other'].map((name) =>
      fixture(`showTimeZone.en.powershell.${name}`),
    );
    for (const [one = '', two = ''] of [
      [same, shownOther],
      [shownOther, same],
      [same, other],
      [other, same],
      [shown, shownOther],
    ]) {
      expect(zone(`${one}\r\n${two}`, { isClockRight: true }).why).toBe('contradictory');
      expect(state(`${iso(wall - minute / 2)}\n${one}\r\n${two}`)).toBe('contradictory');
    }
    expect(zone(`${same}\r\n${shown}`, { isClockRight: true }).answer).toBe('clockRight');
  });

  it('is not read from a part', () => {
    const [first = '', second = ''] = fixture('showTimeZone.en.cmd.summer').split('\r\n').slice(1);
    expect(zone(first).why).toBe('unknown');
    expect(zone(`${first}\n${second}`).why).toBe('unknown');
  });
});

describe('A date', () => {
  const read = (text: string) => instantsIn(text).map(({ order, at }) => `${order} ${iso(at)}`);

  it.each([
    ['23/11/2026 10:42:07,31', ['dmy 2026-11-23 10:42:07']],
    ['lun 23/11/2026  9.42.07,31', ['dmy 2026-11-23 09:42:07']],
    ['Mon 11/23/2026 10:42:07.31', ['mdy 2026-11-23 10:42:07']],
    ['2026-11-23 10:42:07', ['ymd 2026-11-23 10:42:07']],
    ['2026/11/23 10:42', ['ymd 2026-11-23 10:42:00']],
    ['23.11.2026 10:42', ['dmy 2026-11-23 10:42:00']],
    [' NotAfter: 3/4/2027 9:14 AM', ['dmy 2027-04-03 09:14:00', 'mdy 2027-03-04 09:14:00']],
    ['3/14/2027 12:14 AM', ['mdy 2027-03-14 00:14:00']],
    ['3/14/2027 12:14:22 PM', ['mdy 2027-03-14 12:14:22']],
    ['3/14/2027 9:14:22\u202fp.m.', ['mdy 2027-03-14 21:14:22']],
    ['29/02/2028 09:14', ['dmy 2028-02-29 09:14:00']],
  ])('%s is %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '29/02/2027 09:14',
    '31/11/2026 09:14',
    '13/13/2026 09:14',
    '23/11/2026',
    '10:42:07',
    '23/11/2026 24:00',
    '23/11/2026 10:60',
    '3/14/2027 13:14 PM',
    '10.0.19045.3570',
    '1/1/202 10:00',
    '01/02/03 10:00',
    '2026-11-2026 10:00',
    '192.168.10.20 10:00',
    '%DATE% %TIME%',
  ])('%s is none', (text) => {
    expect(read(text)).toEqual([]);
  });
});
