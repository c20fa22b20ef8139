import { expect } from 'vitest';
import { lineOf } from '../support/lines';
import { typicalValues } from '../support/values';
import type { Pc } from './support/pc';
import { cmdLine, inPc, leavesNothingRunning, proves } from './support/proves';
import { callsOf, shim } from './support/shims';

const { address } = typicalValues;
const sip = `sip_${address}`;
const aside = `old_20261123-1042_${sip}`;
const returned = `new_20261123-1042_${sip}`;
const parents = [
  String.raw`Microsoft\Communicator`,
  String.raw`Microsoft\Office\15.0\Lync`,
  String.raw`Microsoft\Office\16.0\Lync`,
] as const;
const xp = { windows: 'windowsXp', client: 'lync2010' } as const;
const vista = { windows: 'windowsVista', client: 'lync2010' } as const;
const xpParent = (pc: Pc) => `${pc.user}\\Local Settings\\Application Data\\Microsoft\\Communicator`;
const italianXpParent = (pc: Pc) =>
  `${pc.user}\\Impostazioni locali\\Dati applicazioni\\Microsoft\\Communicator`;

/** A folder of the program's, known again by what is written in it. */
function cache(pc: Pc, folder: string, text = 'the first'): void {
  pc.file(`${folder}\\EndpointConfiguration.cache`, text);
}
const isIn = (pc: Pc, folder: string) => pc.read(`${folder}\\EndpointConfiguration.cache`);

/** Neighbours that must stay as they are. */
function neighbours(pc: Pc, parent: string): void {
  for (const name of [`sip_x${address}`, `sip_${address}.uk`, 'sip_', `old_20250101-0900_${sip}`, 'Tracing'])
    cache(pc, `${parent}\\${name}`, name);
}

/** The paths after a rename of everything below a folder. */
function renamed(paths: readonly string[], from: string, to: string): string[] {
  return paths
    .map((path) => (`${path}\\`.startsWith(`${from}\\`) ? to + path.slice(from.length) : path))
    .sort();
}

for (const parent of parents) {
  proves('setFolderAside', `renames the folder in ${parent}, and nothing else`, async ({ pc, run, line }) => {
    const folder = `${pc.local}\\${parent}`;
    neighbours(pc, folder);
    cache(pc, `${folder}\\${sip}`);
    const before = pc.paths();
    await run(line());
    expect(pc.paths()).toEqual(renamed(before, `${folder}\\${sip}`, `${folder}\\${aside}`));
    expect(isIn(pc, `${folder}\\${aside}`)).toBe('the first');
  });

  proves('putFolderBack', `renames it back in ${parent}`, async ({ pc, run, line }) => {
    const folder = `${pc.local}\\${parent}`;
    neighbours(pc, folder);
    cache(pc, `${folder}\\${sip}`);
    const before = pc.paths();
    await run(cmdLine('setFolderAside'));
    expect(pc.paths()).not.toEqual(before);
    await run(line());
    expect(pc.paths()).toEqual(before);
    expect(isIn(pc, `${folder}\\${sip}`)).toBe('the first');
  });

  proves(
    'putFolderBack',
    `moves a folder made meanwhile in ${parent} out of the way`,
    async ({ pc, run, line }) => {
      const folder = `${pc.local}\\${parent}`;
      neighbours(pc, folder);
      cache(pc, `${folder}\\${sip}`);
      await run(cmdLine('setFolderAside'));
      cache(pc, `${folder}\\${sip}`, 'the second');
      const before = pc.paths();
      await run(line());
      const stepped = renamed(before, `${folder}\\${sip}`, `${folder}\\${returned}`);
      expect(pc.paths()).toEqual(renamed(stepped, `${folder}\\${aside}`, `${folder}\\${sip}`));
      expect(isIn(pc, `${folder}\\${sip}`)).toBe('the first');
      expect(isIn(pc, `${folder}\\${returned}`)).toBe('the second');
      expect(isIn(pc, `${folder}\\old_20250101-0900_${sip}`)).toBe(`old_20250101-0900_${sip}`);
    },
  );
}

proves('setFolderAside', 'renames all three folders at once', async ({ pc, run, line }) => {
  for (const parent of parents) cache(pc, `${pc.local}\\${parent}\\${sip}`, parent);
  await run(line());
  for (const parent of parents) {
    expect(pc.has(`${pc.local}\\${parent}\\${sip}`)).toBe(false);
    expect(isIn(pc, `${pc.local}\\${parent}\\${aside}`)).toBe(parent);
  }
});

proves('setFolderAside', 'touches nothing where there is no such folder', async ({ pc, run, line }) => {
  for (const parent of parents) neighbours(pc, `${pc.local}\\${parent}`);
  const before = pc.paths();
  const { printed } = await run(line());
  expect(pc.paths()).toEqual(before);
  expect(printed).toEqual(['']);
});

proves('setFolderAside', 'loses neither folder where the name is taken', async ({ pc, run, line }) => {
  const folder = `${pc.local}\\${parents[1]}`;
  cache(pc, `${folder}\\${sip}`);
  cache(pc, `${folder}\\${aside}`, 'an earlier one');
  const before = pc.paths();
  await run(line());
  expect(pc.paths()).toEqual(before);
  expect(isIn(pc, `${folder}\\${aside}`)).toBe('an earlier one');
});

proves('putFolderBack', 'touches nothing where nothing was set aside', async ({ pc, run, line }) => {
  for (const parent of parents) {
    neighbours(pc, `${pc.local}\\${parent}`);
    cache(pc, `${pc.local}\\${parent}\\${sip}`);
  }
  const before = pc.paths();
  const { printed } = await run(line());
  expect(pc.paths()).toEqual(before);
  expect(printed).toEqual(['']);
});

proves('putFolderBack', 'loses nothing the second time, with every name taken', async ({ pc, run, line }) => {
  const folder = `${pc.local}\\${parents[2]}`;
  for (const name of [sip, aside, returned]) cache(pc, `${folder}\\${name}`, name);
  const before = pc.paths();
  await run(line());
  expect(pc.paths()).toEqual(before);
  for (const name of [sip, aside, returned]) expect(isIn(pc, `${folder}\\${name}`)).toBe(name);
});

for (const [name, facts, place] of [
  ['Windows XP', xp, xpParent],
  ['an Italian Windows XP', xp, italianXpParent],
  ['Windows Vista', vista, (pc: Pc) => `${pc.local}\\${parents[0]}`],
] as const) {
  proves(
    'setFolderAside',
    `renames the folder where ${name} has it, and no other`,
    async ({ pc, run, line }) => {
      for (const parent of parents) cache(pc, `${pc.local}\\${parent}\\${sip}`);
      if (place !== italianXpParent) cache(pc, `${xpParent(pc)}\\${sip}`);
      cache(pc, `${place(pc)}\\${sip}`);
      const before = pc.paths();
      await run(line(facts));
      expect(pc.paths()).toEqual(renamed(before, `${place(pc)}\\${sip}`, `${place(pc)}\\${aside}`));
    },
  );

  proves('putFolderBack', `renames it back where ${name} has it`, async ({ pc, run, line }) => {
    cache(pc, `${place(pc)}\\${sip}`);
    await run(cmdLine('setFolderAside', facts));
    cache(pc, `${place(pc)}\\${sip}`, 'the second');
    await run(line(facts));
    expect(isIn(pc, `${place(pc)}\\${sip}`)).toBe('the first');
    expect(isIn(pc, `${place(pc)}\\${returned}`)).toBe('the second');
    expect(pc.has(`${place(pc)}\\${aside}`)).toBe(false);
  });

  proves('listCacheFolders', `prints what ${name} has`, async ({ pc, run, line }) => {
    cache(pc, `${place(pc)}\\${sip}`);
    const { printed } = await run(line(facts));
    const found = printed[0]?.split('\n').filter((text) => text.includes('sip_user'));
    expect(found?.map((text) => text.trim().toLowerCase())).toEqual([
      `c:\\${place(pc)}\\${sip}`.toLowerCase(),
    ]);
  });
}

proves(
  'listCacheFolders',
  'prints the folders of all three places, and no others',
  async ({ pc, run, line }) => {
    for (const parent of parents) {
      cache(pc, `${pc.local}\\${parent}\\${sip}`);
      cache(pc, `${pc.local}\\${parent}\\${aside}`);
      pc.file(`${pc.local}\\${parent}\\sip_file`);
    }
    cache(pc, `${pc.local}\\${parents[2]}\\sip_second@example.com`);
    const before = pc.paths();
    const { printed } = await run(line());
    const found = printed[0]?.split('\n').map((path) => path.trim().toLowerCase());
    const folders = parents.map((parent) => `C:\\${pc.local}\\${parent}\\${sip}`.toLowerCase());
    expect(found?.sort()).toEqual(
      [...folders, `C:\\${pc.local}\\${parents[2]}\\sip_second@example.com`.toLowerCase()].sort(),
    );
    expect(pc.paths()).toEqual(before);
  },
);

proves('listCacheFolders', 'prints no folder where there is none', async ({ pc, run, line }) => {
  neighbours(pc, `${pc.local}\\Elsewhere`);
  const { printed } = await run(line());
  expect(printed[0]).not.toContain('sip_');
});

for (const [where, place] of [
  ['', xpParent],
  [' where it is Italian', italianXpParent],
] as const) {
  inPc(
    `openCommunicatorFolder opens the folder of Windows XP${where}, and only looks`,
    async ({ pc, run }) => {
      shim(pc, 'explorer');
      pc.folder(place(pc));
      const before = pc.paths();
      await run(lineOf('openCommunicatorFolder', 'run', xp));
      expect(callsOf(pc)).toEqual([`explorer "C:\\${place(pc)}"`]);
      expect(pc.paths()).toEqual(before);
    },
  );
}

leavesNothingRunning();
