import { expect } from 'vitest';
import type { CommandId } from '../../src/guide/commands/commands';
import type { Facts } from '../../src/guide/facts';
import { typicalValues } from '../support/values';
import type { Pc } from './support/pc';
import { cmdLine, leavesNothingRunning, proves } from './support/proves';
import { addValue, importValues, key, snapshot } from './support/registry';

const { machineGuid } = typicalValues;
const bare = machineGuid.slice(1, -1);
const other = '{00000000-1111-2222-3333-444444444444}';

/** Windows 7 and later say which view of the registry they mean; XP and Vista can't. */
const variants: [string, Partial<Facts>][] = [
  ['', {}],
  [' on Windows Vista', { windows: 'windowsVista' }],
  [' on Windows XP', { windows: 'windowsXp' }],
];
/** Only administrators may write there, with whose rights it is imported. */
const backup = 'windows\\sportello-cryptography-20261123-1042.reg';

/** A value with braces, among others of nearly its name. */
const values = importValues({
  [key]: { MachineGuid: machineGuid, MachineGuidX: other, Decoy: 'as it was' },
  [`${key}\\Sub`]: { MachineGuid: other },
});
const isWritten = (pc: Pc, snap: ReturnType<typeof snapshot>, value: string) =>
  expect(snap.read(pc).match(/^"MachineGuid"=.*/gm)).toEqual([
    `"MachineGuid"="${value}"`,
    `"MachineGuid"="${other}"`,
  ]);

for (const [where, facts] of variants) {
  const also = (id: CommandId) => cmdLine(id, facts);
  const [first, second, third] = [snapshot(1), snapshot(2), snapshot(3)];

  proves('queryMachineGuid', `prints the value${where}, and changes nothing`, async ({ pc, run, line }) => {
    values.write(pc);
    const { printed, levels } = await run(values.line, first.line, line(facts), second.line);
    expect(printed[2]).toMatch(/^HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography$/im);
    expect(printed[2]?.match(/MachineGuid.*/g)).toEqual([`MachineGuid    REG_SZ    ${machineGuid}`]);
    expect(levels[2]).toBe(0);
    expect(second.read(pc)).toBe(first.read(pc));
  });

  proves(
    'writeMachineGuid',
    `takes the braces off${where}, and nothing else changes`,
    async ({ pc, run, line }) => {
      values.write(pc);
      const { levels } = await run(values.line, first.line, line(facts), second.line);
      expect(levels[2]).toBe(0);
      isWritten(pc, first, machineGuid);
      isWritten(pc, second, bare);
      expect(second.read(pc).replace(`"${bare}"`, `"${machineGuid}"`)).toBe(first.read(pc));
    },
  );

  proves('restoreMachineGuid', `writes the old value again${where}`, async ({ pc, run, line }) => {
    values.write(pc);
    await run(values.line, first.line, also('writeMachineGuid'), second.line, line(facts), third.line);
    isWritten(pc, second, bare);
    expect(third.read(pc)).toBe(first.read(pc));
  });

  proves('exportCryptography', `keeps the whole key in a file${where}`, async ({ pc, run, line }) => {
    values.write(pc);
    const before = pc.paths();
    const { levels } = await run(values.line, line(facts));
    expect(levels[1]).toBe(0);
    expect(pc.paths()).toEqual([...before, backup].sort());
    const text = pc.read(backup, 'utf16le');
    expect(text).toMatch(/^\ufeffWindows Registry Editor Version 5\.00\r\n/);
    expect(text).toContain(`"MachineGuid"="${machineGuid}"`);
    expect(text).toContain('"Decoy"="as it was"');
    const keys = text.match(/^\[.*(?=\])/gm) ?? [];
    expect(keys).toContain(String.raw`[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\Sub`);
    expect(
      keys.filter((name) => !/^\[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography(?:\\|$)/i.test(name)),
    ).toEqual([]);
  });

  proves(
    'exportCryptography',
    `never writes over a copy that is there${where}`,
    async ({ pc, run, line }) => {
      values.write(pc);
      const keep = `copy "C:\\${backup}" C:\\sportello\\first.reg`;
      const { ended, printed } = await run(
        values.line,
        line(facts),
        keep,
        also('writeMachineGuid'),
        line(facts),
      );
      expect(ended).toBeUndefined();
      expect(printed[4]).toBe('');
      expect(pc.read(backup, 'utf16le')).toContain(`"MachineGuid"="${machineGuid}"`);
      expect(pc.read(backup, 'latin1')).toBe(pc.read('sportello\\first.reg', 'latin1'));

      pc.file(backup, 'whatever it is');
      await run(line(facts));
      expect(pc.read(backup)).toBe('whatever it is');
    },
  );

  proves('importCryptography', `brings the kept key back${where}`, async ({ pc, run, line }) => {
    values.write(pc);
    const changed = [also('exportCryptography'), also('writeMachineGuid'), addValue('Decoy', 'spoilt')];
    await run(values.line, first.line, ...changed, second.line, line(facts), third.line);
    isWritten(pc, second, bare);
    expect(second.read(pc)).toContain('spoilt');
    expect(third.read(pc)).toBe(first.read(pc));
  });
}

proves('importCryptography', 'changes nothing without a copy', async ({ pc, run, line }) => {
  values.write(pc);
  const [first, second] = [snapshot(1), snapshot(2)];
  const { levels } = await run(values.line, first.line, line(), second.line);
  expect(levels[2]).toBe(1);
  expect(second.read(pc)).toBe(first.read(pc));
});

proves('writeMachineGuid', 'changes nothing else in all the keys of Microsoft', async ({ pc, run, line }) => {
  values.write(pc);
  const everything = String.raw`HKLM\SOFTWARE\Microsoft`;
  const [first, second] = [snapshot(1, everything), snapshot(2, everything)];
  await run(values.line, first.line, line(), second.line);
  isWritten(pc, second, bare);
  expect(second.read(pc).replace(`"${bare}"`, `"${machineGuid}"`)).toBe(first.read(pc));
});

leavesNothingRunning();
