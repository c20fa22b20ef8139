import { expect } from 'vitest';
import type { Facts } from '../../src/guide/facts';
import { typicalValues } from '../support/values';
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
  [{ client: 'unknown' }, ['lync.exe', 'communicator.exe']],
  [{ client: 'unknown', windows: 'windowsXp' }, ['lync.exe', 'communicator.exe']],
];
for (const [facts, programs] of closed) {
  const named = Object.values(facts).join(', ');
  // Wine's taskkill knows no filter: what it is told is compared, and by which account.
  proves('closeClient', `ends ${programs.join(' and ')} of this account alone (${named})`, async (bench) => {
    const account = bench.pc.user.replace('users\\', '');
    await handsOver(...programs.map((program) => `taskkill /f /fi "username eq ${account}" /im ${program}`))(
      bench,
      facts,
    );
  });
}

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

/** For what Wine lacks, or has only in name: the argument lines that Windows would get, and the error level handed on. */
function handsOver(...calls: string[]) {
  return async ({ pc, run, line }: Bench, facts: Partial<Facts> = {}) => {
    for (const call of calls) shim(pc, call.replace(/ .*/, ''), 4);
    const before = pc.paths();
    expect((await run(line(facts))).levels).toEqual([4]);
    expect(callsOf(pc)).toEqual(calls);
    expect(pc.paths()).toEqual(before);
  };
}
const onVista =
  (test: ReturnType<typeof handsOver>) =>
  (bench: Bench): Promise<void> =>
    test(bench, vista);

proves('showTimeZone', 'asks the time service', handsOver('w32tm /tz'));
proves('resyncClock', 'asks the time service', handsOver('w32tm /resync'));
proves('flushDns', 'asks ipconfig', handsOver('ipconfig /flushdns'));
const list = handsOver('certutil -silent -user -store My');
proves('listCertificates', 'reads the own store, and asks nothing', list);
proves('listCertificates', 'is the same on Vista', onVista(list));
const remove = handsOver(`certutil -user -delstore My "${typicalValues.thumbprint}"`);
proves('deleteCertificate', 'hands over the thumbprint in quotes', remove);
proves('deleteCertificate', 'is the same on Vista', onVista(remove));
proves('listCredentials', 'asks the vault', handsOver('cmdkey /list'));
proves(
  'deleteCredential',
  'hands over the target in quotes',
  handsOver(`cmdkey /delete:"${typicalValues.credentialTarget}"`),
);
proves(
  'verifyChain',
  'hands over the path of the saved certificate, and asks the trust of the account',
  handsOver(raw`certutil -user -verify -urlfetch "C:\users\Public\sportello-server.cer"`),
);

const authority = raw`"C:\users\Public\sportello-authority.cer"`;
const compared = `/c:"${typicalValues.authorityThumbprint}" /c:"${typicalValues.authorityThumbprint.match(/../g)?.join(' ')}"`;
for (const [what, level] of [
  ['installs the file that has the thumbprint', 0],
  ['installs nothing where the thumbprint is not in the file', 1],
] as const) {
  proves('trustAuthority', what, async ({ pc, run, line }) => {
    shim(pc, 'certutil');
    shim(pc, 'findstr', level);
    await run(line(vista));
    expect(callsOf(pc).sort()).toEqual(
      [
        ...(level === 0 ? [`certutil -addstore Root ${authority}`] : []),
        `certutil -dump ${authority}`,
        `findstr /i ${compared}`,
      ].sort(),
    );
  });
}
proves(
  'distrustAuthority',
  'hands over the thumbprint in quotes',
  onVista(handsOver(`certutil -delstore Root "${typicalValues.authorityThumbprint}"`)),
);

leavesNothingRunning();
