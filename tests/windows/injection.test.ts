import fc from 'fast-check';
import { expect } from 'vitest';
import { acceptedValues, type CommandInputId } from '../support/values';
import type { Pc } from './support/pc';
import { cmdLine, inPc, leavesNothingRunning } from './support/proves';
import { addValue, key, snapshot } from './support/registry';
import { callsOf, shim } from './support/shims';

/** Odd ones first; then as chance has it, with the same seed each time. */
const odd: Record<Exclude<CommandInputId, 'serialNumber' | 'serverName'>, string[]> = {
  address: [
    '1@2.it',
    '_a@b.it',
    'a-@b.it',
    'a+b_c.d-e@x-y.z.it',
    'NUL@con.aux.it',
    'SIP_old_new@EXAMPLE.COM',
    'rd@s.q.exe',
  ],
  thumbprint: ['00'.repeat(20), 'FF'.repeat(20), '0123456789'.repeat(4)],
  authorityThumbprint: ['00'.repeat(20), 'FF'.repeat(20)],
  machineGuid: ['{00000000-0000-0000-0000-000000000000}', '{FFFFFFFF-ffff-FFFF-ffff-FFFFFFFFFFFF}'],
  credentialTarget: [
    'Lync',
    'LegacyGeneric:target=lync',
    'lync:/delete:x',
    'Skype:=/../..//',
    'Microsoft_OC1:=@=',
    `Skype:${'a'.repeat(249)}`,
  ],
};
function sample(id: keyof typeof odd): string[] {
  const accepted = odd[id].filter((value) => id !== 'address' || /^[A-Za-z0-9]/.test(value));
  return [...accepted, ...fc.sample(acceptedValues[id], { seed: 2604176, numRuns: 40 })];
}

const parents = ['Communicator', 'Office\\15.0\\Lync', 'Office\\16.0\\Lync'].map(
  (name) => `Microsoft\\${name}`,
);
const stamped = (kind: string, address: string) => `${kind}_20261123-1042_sip_${address}`;

/** The folder of each address in one of the three places, among neighbours of nearly its name. */
function layOut(pc: Pc, addresses: readonly string[]): string[] {
  for (const victim of ['Victim', 'users\\Victim', `${pc.local}\\Victim`, `${pc.local}\\Microsoft\\Victim`])
    pc.folder(victim);
  return addresses.map((address, index) => {
    const parent = `${pc.local}\\${parents[index % 3]}`;
    for (const name of [address, `${address}x`, `x${address}`, address.slice(1), address.replace(/.@/, '@')])
      pc.folder(`${parent}\\sip_${name}`);
    return parent;
  });
}

/** A line that lists the three places, and what it listed. */
const tree = (pc: Pc, number: number) =>
  parents
    .map((parent) => `dir /b "C:\\${pc.local}\\${parent}" >>C:\\sportello\\tree${number}.txt`)
    .join(' & ');
const readTree = (pc: Pc, number: number) => pc.read(`sportello\\tree${number}.txt`).split('\r\n').sort();

inPc('Accepted addresses: each folder is set aside and put back alone', async ({ pc, run }) => {
  const addresses = sample('address');
  expect(addresses.length).toBeGreaterThan(40);
  layOut(pc, addresses);
  const before = pc.paths();
  const lines = addresses.flatMap((address, index) => [
    cmdLine('setFolderAside', {}, { address }),
    tree(pc, 2 * index + 1),
    cmdLine('putFolderBack', {}, { address }),
    tree(pc, 2 * index + 2),
  ]);
  await run(tree(pc, 0), ...lines);

  const whole = readTree(pc, 0);
  expect(whole.length).toBeGreaterThan(200);
  addresses.forEach((address, index) => {
    const [from, to] = [`sip_${address}`, stamped('old', address)];
    expect(whole).toContain(from);
    expect(readTree(pc, 2 * index + 1)).toEqual(whole.map((path) => (path === from ? to : path)).sort());
    expect(readTree(pc, 2 * index + 2)).toEqual(whole);
  });
  expect(pc.paths()).toEqual(before);
});

inPc('Accepted addresses: a folder made meanwhile steps aside alone', async ({ pc, run }) => {
  const addresses = sample('address');
  const places = layOut(pc, addresses);
  for (const [index, address] of addresses.entries())
    pc.folder(`${places[index]}\\${stamped('old', address)}`);
  const before = pc.paths();
  await run(...addresses.map((address) => cmdLine('putFolderBack', {}, { address })));
  const stepped = new Map(
    addresses.map((address, index) => [
      `${places[index]}\\${stamped('old', address)}`,
      `${places[index]}\\${stamped('new', address)}`,
    ]),
  );
  expect(pc.paths()).toEqual(before.map((path) => stepped.get(path) ?? path).sort());
});

inPc('Accepted addresses on Windows XP: each folder is set aside alone', async ({ pc, run }) => {
  const addresses = sample('address');
  const facts = { windows: 'windowsXp', client: 'lync2010' } as const;
  layOut(pc, addresses);
  const place = `${pc.user}\\Local Settings\\Application Data\\Microsoft\\Communicator`;
  for (const address of addresses) pc.folder(`${place}\\sip_${address}`);
  const before = pc.paths();
  await run(...addresses.map((address) => cmdLine('setFolderAside', facts, { address })));
  const renamed = new Map(
    addresses.map((address) => [`${place}\\sip_${address}`, `${place}\\${stamped('old', address)}`]),
  );
  expect(pc.paths()).toEqual(before.map((path) => renamed.get(path) ?? path).sort());
});

inPc('Accepted thumbprints and targets: handed over as they are', async ({ pc, run }) => {
  shim(pc, 'certutil');
  shim(pc, 'cmdkey');
  layOut(pc, ['user.name@example.com']);
  const before = pc.paths();
  const [thumbprints, authorities] = [sample('thumbprint'), sample('authorityThumbprint')];
  const targets = sample('credentialTarget');
  expect(Math.min(thumbprints.length, targets.length)).toBeGreaterThanOrEqual(40);
  await run(
    ...thumbprints.map((thumbprint) => cmdLine('deleteCertificate', {}, { thumbprint })),
    ...targets.map((credentialTarget) => cmdLine('deleteCredential', {}, { credentialTarget })),
    ...authorities.map((authorityThumbprint) => cmdLine('distrustAuthority', {}, { authorityThumbprint })),
  );
  expect(callsOf(pc)).toEqual([
    ...thumbprints.map((thumbprint) => `certutil -user -delstore My "${thumbprint}"`),
    ...targets.map((target) => `cmdkey /delete:"${target}"`),
    ...authorities.map((thumbprint) => `certutil -delstore Root "${thumbprint}"`),
  ]);
  expect(pc.paths()).toEqual(before);
});

inPc(
  'Accepted thumbprints of authorities: looked for as they are, and nothing else is installed',
  async ({ pc, run }) => {
    shim(pc, 'certutil');
    shim(pc, 'findstr', 1);
    const before = pc.paths();
    const thumbprints = sample('authorityThumbprint').slice(0, 10);
    await run(
      ...thumbprints.map((authorityThumbprint) => cmdLine('trustAuthority', {}, { authorityThumbprint })),
    );
    const dump = String.raw`certutil -dump "C:\users\Public\sportello-authority.cer"`;
    expect(callsOf(pc).sort()).toEqual(
      thumbprints
        .flatMap((thumbprint) => [
          dump,
          `findstr /i /c:"${thumbprint}" /c:"${thumbprint.match(/../g)?.join(' ')}"`,
        ])
        .sort(),
    );
    expect(pc.paths()).toEqual(before);
  },
);

for (const [id, bare] of [
  ['writeMachineGuid', true],
  ['restoreMachineGuid', false],
] as const) {
  inPc(`Accepted GUIDs: ${id} writes each as it is, and nothing else`, async ({ pc, run }) => {
    const guids = sample('machineGuid');
    expect(guids.length).toBeGreaterThan(40);
    const [first, second] = [snapshot(1), snapshot(2)];
    const before = pc.paths();
    const { printed } = await run(
      addValue('MachineGuid', guids[0] ?? ''),
      addValue('MachineGuidX', guids[0] ?? ''),
      first.line,
      ...guids.flatMap((machineGuid) => [
        cmdLine(id, {}, { machineGuid }),
        `reg query "${key}" /v MachineGuid`,
      ]),
      addValue('MachineGuid', guids[0] ?? ''),
      second.line,
    );
    const written = printed.flatMap((text) => text.match(/(?<=MachineGuid {4}REG_SZ {4}).*/g) ?? []);
    expect(written).toEqual(bare ? guids.map((guid) => guid.slice(1, -1)) : guids);
    expect(second.read(pc)).toBe(first.read(pc));
    expect(pc.paths()).toEqual(before);
  });
}

leavesNothingRunning();
