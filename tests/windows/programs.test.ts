import { expect } from 'vitest';
import type { Facts } from '../../src/guide/facts';
import { typicalValues } from '../support/values';
import { isRunning } from './support/processes';
import { startProgram } from './support/programs';
import { type Bench, leavesNothingRunning, proves } from './support/proves';
import { callsOf, shim } from './support/shims';

/** Services outlive a test. */
const alone = true;
const vista: Partial<Facts> = { windows: 'windowsVista', client: 'lync2010' };

const service = (name: string) =>
  `sc create ${name} binPath= "C:\\windows\\system32\\spoolsv.exe" DisplayName= "Made for ${name}"`;
/** The Sign-in Assistant and one with nearly its name, which must stay as it is. */
const services = [service('msoidsvc'), service('wlidsvc')];
const [start, query, queryOther] = ['net start msoidsvc', 'sc query msoidsvc', 'sc query wlidsvc'];
/** 1 is stopped, 4 is running. */
const states = (printed: readonly string[]) =>
  printed.flatMap((text) => text.match(/(?<=STATE\s*:\s*)\d/)?.[0] ?? []);

proves(
  'queryAssistant',
  'prints that it is stopped, or running',
  async ({ run, line }) => {
    const { printed } = await run(...services, line(), start, line());
    expect(printed[2]).toContain('SERVICE_NAME: msoidsvc');
    expect(states(printed)).toEqual(['1', '4']);
  },
  alone,
);

proves('queryAssistant', 'has an error level where it is not installed', async ({ run, line }) => {
  const { levels } = await run(line());
  expect([1, 1060]).toContain(levels[0]);
});

proves(
  'startAssistant',
  'starts it, and no other',
  async ({ run, line }) => {
    const { levels, printed } = await run(...services, query, line(), query, queryOther);
    expect(levels[3]).toBe(0);
    expect(states(printed)).toEqual(['1', '4', '1']);
  },
  alone,
);

proves(
  'startAssistant',
  'leaves it running where it runs',
  async ({ run, line }) => {
    const { levels, printed } = await run(...services, start, line(), query);
    expect(levels[3]).not.toBe(0);
    expect(states(printed)).toEqual(['4']);
  },
  alone,
);

proves(
  'stopAssistant',
  'stops it, and no other',
  async ({ run, line }) => {
    const { levels, printed } = await run(...services, start, 'net start wlidsvc', line(), query, queryOther);
    expect(levels[4]).toBe(0);
    expect(states(printed)).toEqual(['1', '4']);
  },
  alone,
);

const closed: [Partial<Facts>, string[]][] = [
  [{ client: 'lync2010' }, ['communicator.exe']],
  [{ client: 'lync2013' }, ['lync.exe']],
  [{ client: 'sfb2016' }, ['lync.exe']],
  [{ client: 'unknown' }, ['communicator.exe', 'lync.exe']],
  [{ client: 'unknown', windows: 'windowsXp' }, ['communicator.exe', 'lync.exe']],
];
for (const [facts, programs] of closed) {
  const named = Object.values(facts).join(', ');
  proves('closeClient', `closes ${programs.join(' and ')} alone (${named})`, async ({ pc, run, line }) => {
    const all = ['lync.exe', 'communicator.exe', 'outlook.exe', 'xlync.exe'];
    for (const program of all) await startProgram(pc, program);
    await run(line(facts));
    expect(all.filter((program) => !isRunning(pc.job, `\\${program}`))).toEqual(
      [...programs].sort().reverse(),
    );
  });
}

proves('closeClient', 'does no harm where none runs', async ({ pc, run, line }) => {
  await startProgram(pc, 'outlook.exe');
  expect((await run(line())).levels).toEqual([128]);
  expect(isRunning(pc.job, '\\outlook.exe')).toBe(true);
});

const installed: [string, string][] = [
  [String.raw`Microsoft Lync\communicator.exe`, 'lync2010'],
  [String.raw`Microsoft Office\Office15\lync.exe`, 'lync2013'],
  [String.raw`Microsoft Office 15\root\Office15\lync.exe`, 'lync2013'],
  [String.raw`Microsoft Office\Office16\lync.exe`, 'sfb2016'],
  [String.raw`Microsoft Office\root\Office16\lync.exe`, 'sfb2016'],
];

proves('listClients', 'names each client that is installed', async ({ pc, run, line }) => {
  const clients = async () => (await run(line())).printed[0]?.split('\n').map((name) => name.trim());
  expect(await clients()).toEqual(['']);
  for (const [path] of installed) pc.file(`Program Files (x86)\\${path}`);
  expect(await clients()).toEqual(installed.map(([, client]) => client));
  pc.file(`Program Files\\${installed[3]?.[0]}`);
  expect(await clients()).toEqual(['sfb2016', ...installed.map(([, client]) => client)]);
});

proves('listClients', 'names none for files of other programs', async ({ pc, run, line }) => {
  pc.file(String.raw`Program Files\Microsoft Office\Office14\lync.exe`);
  pc.file(String.raw`Program Files\Microsoft Lync\lync.exe`);
  expect((await run(line())).printed).toEqual(['']);
});

proves('showTime', 'prints date and time', async ({ run, line }) => {
  const { printed } = await run(line());
  expect(printed[0]).toMatch(/\d{4}.*\d{1,2}:\d{2}/);
  expect(printed[0]).not.toContain('%');
});

const raw = String.raw;

/** For what Wine lacks, or has only in name: the argument line that Windows would get, and its error level handed on. */
function handsOver(call: string, facts: Partial<Facts> = {}) {
  return async ({ pc, run, line }: Bench) => {
    shim(pc, call.replace(/ .*/, ''), 4);
    const before = pc.paths();
    expect((await run(line(facts))).levels).toEqual([4]);
    expect(callsOf(pc)).toEqual([call]);
    expect(pc.paths()).toEqual(before);
  };
}

proves('showTimeZone', 'asks the time service', handsOver('w32tm /tz'));
proves('resyncClock', 'asks the time service', handsOver('w32tm /resync'));
proves('flushDns', 'asks ipconfig', handsOver('ipconfig /flushdns'));
proves('listCertificates', 'reads the own store', handsOver('certutil -user -store My'));
proves('listCertificates', 'is the same on Vista', handsOver('certutil -user -store My', vista));
proves(
  'deleteCertificate',
  'hands over the serial number in quotes',
  handsOver(`certutil -user -delstore My "${typicalValues.serialNumber}"`),
);
proves(
  'deleteCertificate',
  'is the same on Vista',
  handsOver(`certutil -user -delstore My "${typicalValues.serialNumber}"`, vista),
);
proves('listCredentials', 'asks the vault', handsOver('cmdkey /list'));
proves(
  'deleteCredential',
  'hands over the target in quotes',
  handsOver(`cmdkey /delete:"${typicalValues.credentialTarget}"`),
);
proves(
  'verifyChain',
  'hands over the path of the saved certificate',
  handsOver(raw`certutil -verify -urlfetch "C:\users\Public\sportello-server.cer"`),
);

leavesNothingRunning();
