import { describe, expect, it } from 'vitest';
import { readCollection } from '../../../src/guide/readings/readCollection';
import type { Circumstances } from '../../../src/guide/readings/reading';
import { atDesk, fixture } from '../../support/printed';

const said = (text: string, given: Partial<Circumstances> = {}) =>
  readCollection(text, { ...atDesk, ...given }).map(({ probe, reading }) => {
    const { answer, why, inputs } = reading;
    return [probe, answer ?? why ?? 'inputs', ...inputs.map(({ input }) => input)].join(' ');
  });

const whole = (client: string) => [
  `listClients ${client}`,
  'showTime clockRight',
  'showTimeZone clockRight',
  'showWindows windows10',
  'queryAssistant stopped',
  'listCacheFolders inputs address',
  'listCertificates expired serialNumber thumbprint',
  'listCredentials inputs credentialTarget credentialTarget',
  'queryMachineGuid braces machineGuid',
];

describe('A collection', () => {
  it.each([
    ['collect.en.cmd', 'lync2013'],
    ['collect.it.cmd', 'lync2013'],
    ['collect.en.powershell', 'lync2010'],
    ['collect.it.powershell', 'lync2010'],
  ])('is read part by part: %s', (name, client) => {
    expect(said(fixture(name))).toEqual(whole(client));
  });

  it('tells the version too, where it was printed', () => {
    const text = fixture('collect.en.powershell').replace(
      'Microsoft Lync\\communicator.exe  4.0.7577.4521',
      'Microsoft Office\\Office15\\lync.exe  15.0.4420.1017',
    );
    expect(readCollection(text, atDesk).slice(0, 2)).toEqual([
      expect.objectContaining({ probe: 'listClients', step: 'whichClient' }),
      expect.objectContaining({ probe: 'listClients', step: 'checkVersion' }),
    ]);
    expect(said(text).slice(0, 2)).toEqual(['listClients lync2013', 'listClients tooOld']);
  });

  it('offers nothing of another address than the one that was given, or else the only one that it found', () => {
    const others = ['listCertificates otherAddress', 'listCredentials otherAddress'];
    const text = fixture('collect.en.cmd');
    expect(said(text, { address: 'other.person@example.com' }).slice(6, 8)).toEqual(others);
    const folder = text.replace('sip_user.name@', 'sip_other.person@');
    expect(said(folder).slice(5, 8)).toEqual(['listCacheFolders inputs address', ...others]);
    expect(said(folder, { address: 'user.name@example.com' })).toEqual(whole('lync2013'));
    const aside = text.replace('sip_user.name@example.com', 'sip_user.name@example.com.bak');
    expect(said(aside)[5]).toBe('listCacheFolders setAside');
  });

  it('hides names and codes in all that it keeps', () => {
    const lines = readCollection(fixture('collect.it.cmd'), atDesk).flatMap(({ reading }) => [
      ...reading.lines,
      ...reading.inputs.map(({ line }) => line),
    ]);
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.join('\n')).not.toMatch(/\\Users\\user|414c-89ef|Contenitore/);
  });

  it('that was cut off says nothing of its last part, and the same of all before', () => {
    const text = fixture('collect.it.cmd');
    const full = said(text);
    for (const [index, marker] of [...text.matchAll(/^\[sportello \w+\] $/gm)].entries()) {
      const cut = said(text.slice(0, marker.index + 30));
      const before = new Set(cut.filter((line) => !line.endsWith('cutOff')));
      expect(cut.filter((line) => line.endsWith('cutOff'))).toHaveLength(index < 9 ? 1 : 0);
      // The zone is asked for after the time, and says more of it.
      for (const line of before) if (!line.startsWith('showTime')) expect(full).toContain(line);
    }
  });

  it('that was run twice counts by the last time', () => {
    const text = fixture('collect.it.cmd');
    expect(said(text.replace('lync2013', 'lync2010') + text)).toEqual(whole('lync2013'));
  });

  it('of another time zone says nothing of the clock', () => {
    const text = fixture('collect.en.cmd').replace('Bias: -60min', 'Bias: 300min');
    expect(said(text).slice(1, 3)).toEqual(['showTime otherZone', 'showTimeZone otherZone']);
  });

  it('is none without its markers, or with markers in the middle of a line', () => {
    expect(said('')).toEqual([]);
    expect(said(fixture('queryAssistant.it.cmd.stopped'))).toEqual([]);
    expect(said('C:\\>echo [sportello listClients] & echo [sportello end]\nlync2013\n')).toEqual([]);
    expect(said('+ [sportello listClients]\nlync2013\n+ [sportello end]')).toEqual([]);
  });
});
