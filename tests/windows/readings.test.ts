import { expect } from 'vitest';
import type { Probe } from '../../src/guide/readings/probes';
import { readCollection } from '../../src/guide/readings/readCollection';
import type { Circumstances, Reading } from '../../src/guide/readings/reading';
import { readPrinted } from '../../src/guide/readings/readPrinted';
import { fixture } from '../support/printed';
import { typicalValues } from '../support/values';
import type { Pc } from './support/pc';
import { leavesNothingRunning, proves } from './support/proves';
import { addValue, snapshot } from './support/registry';
import { says } from './support/shims';

const { address, machineGuid } = typicalValues;
const alone = true;
const folder = (pc: Pc) => `${pc.local}\\Microsoft\\Communicator\\sip_${address}`;
const service = 'sc create msoidsvc binPath= "C:\\windows\\system32\\spoolsv.exe" DisplayName= "Made"';

/** Wine keeps this machine's time, in UTC. */
const now = (): Circumstances => ({
  now: Date.now() + 1000,
  copiedAt: Date.now() - 120_000,
  offset: -new Date().getTimezoneOffset(),
  standardOffset: -new Date().getTimezoneOffset(),
  firstCopiedAt: undefined,
  address: undefined,
  serverName: undefined,
  isClockRight: false,
});
/** As it is copied: with the end of its last line, which the harness takes off. */
const read = (probe: Probe, text = '') => readPrinted(probe, `${text}\r\n`, now());
const short = ({ answer, why, inputs }: Reading) => [
  answer ?? why ?? 'inputs',
  ...inputs.map(({ value }) => value),
];

proves(
  'queryAssistant',
  'prints what is read back as stopped, and as running',
  async ({ run, line }) => {
    const { printed } = await run(service, line(), 'net start msoidsvc', line());
    const [, stopped, , running] = printed.map((text) => short(read('queryAssistant', text)));
    expect([stopped, running]).toEqual([['stopped'], ['running']]);
  },
  alone,
);

proves('queryMachineGuid', 'prints what is read back with its braces, or without', async ({ run, line }) => {
  const bare = machineGuid.slice(1, -1);
  const { printed } = await run(
    addValue('MachineGuid', machineGuid),
    line(),
    addValue('MachineGuid', bare),
    line(),
  );
  expect(short(read('queryMachineGuid', printed[1]))).toEqual(['braces', machineGuid]);
  expect(short(read('queryMachineGuid', printed[3]))).toEqual(['noBraces']);
});

proves('listCacheFolders', 'prints what is read back as addresses', async ({ pc, run, line }) => {
  expect(read('listCacheFolders', (await run(line())).printed[0]).inputs).toEqual([]);
  pc.folder(folder(pc));
  pc.folder(`${pc.local}\\Microsoft\\Office\\16.0\\Lync\\sip_second@example.com`);
  const reading = read('listCacheFolders', (await run(line())).printed[0]);
  expect(short(reading)).toEqual(['inputs', address, 'second@example.com']);
  expect(reading.lines.join()).not.toContain(pc.user.replace('users', ''));
});

proves(
  'listClients',
  'prints what is read back as the one program, or as several',
  async ({ pc, run, line }) => {
    const clients = async () => short(read('listClients', (await run(line())).printed[0]));
    expect(await clients()).toEqual(['empty']);
    pc.file(String.raw`Program Files\Microsoft Lync\communicator.exe`);
    expect(await clients()).toEqual(['lync2010']);
    pc.file(String.raw`Program Files (x86)\Microsoft Office\Office15\lync.exe`);
    expect(await clients()).toEqual(['severalClients']);
  },
);

/** What the programs print that Wine lacks, without the lines typed above and below. */
const printedBy = (name: string) =>
  fixture(name)
    .split('\r\n')
    .filter((line) => !/^[A-Z]:\\.*>/.test(line))
    .join('\r\n');

/** Wine's variables lack the weekday and the seconds, which an English Windows prints. */
function dateAndTime(): string[] {
  const [weekday, date, time] = new Date()
    .toLocaleString('en-US', {
      timeZone: 'UTC',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    .split(', ');
  return [`set DATE=${weekday} ${date}`, `set TIME=${time}.52`];
}

proves(
  'collect',
  'prints what is read back part by part, and changes nothing',
  async ({ pc, run, line }) => {
    pc.folder(folder(pc));
    pc.file(String.raw`Program Files\Microsoft Office\root\Office16\lync.exe`);
    says(pc, 'w32tm', 'Time zone: Current:TIME_ZONE_ID_UNKNOWN Bias: 0min (UTC=LocalTime+Bias)');
    says(pc, 'certutil', printedBy('listCertificates.it.cmd.expired'));
    says(pc, 'cmdkey', printedBy('listCredentials.it.cmd.found'));
    const all = ['HKLM\\SOFTWARE\\Microsoft', 'HKLM\\SYSTEM', 'HKCU'].map((key, index) => ({
      before: snapshot(index, key),
      after: snapshot(index + 10, key),
    }));
    const before = pc.paths();
    const { printed, ended } = await run(
      service,
      addValue('MachineGuid', machineGuid),
      'set SESSIONNAME=Console',
      ...dateAndTime(),
      ...all.map(({ before: one }) => one.line),
      line(),
      ...all.map(({ after: one }) => one.line),
    );
    expect(ended).toBeUndefined();
    expect(pc.paths()).toEqual(before);
    for (const { before: first, after: second } of all) expect(second.read(pc)).toBe(first.read(pc));
    const text = printed[8] ?? '';
    const collected = readCollection(text, { ...now(), offset: 0, standardOffset: 0 });
    expect(collected.map(({ probe, reading }) => [probe, ...short(reading)])).toEqual([
      ['listClients', 'sfb2016'],
      ['showTime', 'clockRight'],
      ['showTimeZone', 'clockRight'],
      // As which Windows a Wine gives itself out depends on its version.
      ['showWindows', expect.stringMatching(/^windows(?:7|8|10)$/)],
      ['queryAssistant', 'stopped'],
      ['listCacheFolders', 'inputs', address],
      ['listCertificates', 'expired', typicalValues.serialNumber, typicalValues.thumbprint],
      ['listCredentials', 'inputs', expect.any(String), expect.any(String)],
      ['queryMachineGuid', 'braces', machineGuid],
    ]);
  },
  alone,
);

leavesNothingRunning();
