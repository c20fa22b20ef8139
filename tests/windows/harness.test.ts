import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInput } from '../../src/guide/commands/inputs';
import type { Pc } from './support/pc';
import { running } from './support/processes';
import { inPc, leavesNothingRunning } from './support/proves';

/** What wrong lines would do to a PC: the same listings that the other tests compare must show it. */
const alone = true;
const folder = (pc: Pc) => `${pc.local}\\Microsoft\\Communicator`;
const inFolder = String.raw`%LOCALAPPDATA%\Microsoft\Communicator\sip_`;

/** A careless line with an address in it, and the neighbour that it must be seen to hit. */
const careless: [string, string, (address: string) => string, (pc: Pc) => string][] = [
  ['a quote', 'x" & rd /s /q "C:\\Decoy', (a) => `ren "${inFolder}${a}" "old"`, () => 'Decoy'],
  [
    'a way up',
    'x\\..\\..\\Decoy',
    (a) => `rd /s /q "${inFolder}${a}"`,
    (pc) => `${pc.local}\\Microsoft\\Decoy`,
  ],
  ['an asterisk', '*', (a) => `rd /s /q "${inFolder}${a}"`, (pc) => `${folder(pc)}\\sip_decoy`],
  ['an ampersand without quotes', 'x&rd /s /q C:\\Decoy', (a) => `rd /s /q ${inFolder}${a}`, () => 'Decoy'],
  ['a line end', 'x"\r\nrd /s /q "C:\\Decoy', (a) => `ren "${inFolder}${a}" "old"`, () => 'Decoy'],
  ['a variable', '%INJECTED%', (a) => `ren "${inFolder}${a}" "old"`, (pc) => `${folder(pc)}\\sip_decoy`],
];

describe('A careless line would be noticed:', () => {
  for (const [what, address, line, decoy] of careless) {
    inPc(
      what,
      async ({ pc, run }) => {
        expect(checkInput('address', address).ok).toBe(false);
        pc.folder(`${folder(pc)}\\sip_x`);
        pc.folder(`${pc.local}\\Microsoft\\Decoy`);
        pc.folder(`${folder(pc)}\\sip_decoy`);
        pc.folder('Decoy');
        expect(pc.has(decoy(pc))).toBe(true);
        const before = pc.paths();
        await run('set INJECTED=decoy', line(address));
        expect(pc.paths()).not.toEqual(before);
        expect(pc.has(decoy(pc))).toBe(false);
      },
      alone,
    );
  }
});

/** Whatever did something in Wine, see `real.md`, and more of the kind. */
const dangerous = [...'"%&|<>^!`$;\\*?(){}[],~#\''].concat(
  ['\0', '\t', '\n', '\v', '\f', '\r', '\r\n', '\x1a', '\x1b', '\x7f', '\x80', '\xa0'],
  ['\u2018', '\u201c', '\u2013', '\u202e', '\uff02', 'é', '%PATH%', '%Q%', '\\..\\', '" & rd /s /q "C:\\'],
);

describe('What was dangerous is refused', () => {
  it.each([
    ['address', 'user.name', '@example.com'],
    ['serialNumber', '1a00', '0004'],
    ['thumbprint', 'a909502dd82ae41433e6', 'f83886b00d4277a32a7b'],
    ['machineGuid', '{c1cbd94c-0d35', '-414c-89ef-dd092b984883}'],
    ['credentialTarget', 'Microsoft_OC1:uri', '=user'],
    ['serverName', 'lync.example', '.com'],
    ['authorityThumbprint', 'a909502dd82ae41433e6', 'f83886b00d4277a32a7b'],
  ] as const)('in %s, wherever it stands', (id, head, tail) => {
    expect(checkInput(id, head + tail).ok).toBe(true);
    for (const character of dangerous) {
      const inside = checkInput(id, head + character + tail);
      const isBetweenPairs = id.toLowerCase().endsWith('thumbprint') && /^\s+$/.test(character);
      expect(inside.ok, JSON.stringify(character)).toBe(isBetweenPairs);
      const around = [character + head + tail, head + tail + character].map((text) => checkInput(id, text));
      // Blanks and marks around are taken off, blanks between pairs too; then nothing of them is left.
      for (const checked of [inside, ...around])
        if (checked.ok) expect(checked.value, JSON.stringify(character)).toBe(head + tail);
    }
  });

  it.each([
    'user@example.com.',
    'user@example.com..',
    'user.@example.com',
    'a..b@example.com',
    '../a@b.it',
    'a/../b@c.it',
    'a:b@c.it',
    'a@b',
    '@example.com',
    'user neri@example.com',
  ])('as an address: %s', (address) => {
    expect(checkInput('address', address).ok).toBe(false);
  });
});

describe('The harness', () => {
  inPc(
    'ends a line that waits for an answer for ever',
    async ({ pc, run }) => {
      pc.file('there.reg', 'is there');
      const { ended } = await run(String.raw`reg export "HKLM\SOFTWARE\Microsoft\Cryptography" C:\there.reg`);
      expect(ended).toBe('tooMuchOutput');
      expect(running(pc.job)).toEqual([]);
      expect(pc.read('there.reg')).toBe('is there');
    },
    alone,
  );

  inPc('has no way to the disk of this machine', async ({ pc, run }) => {
    const { printed } = await run('dir /b z:\\', 'dir /b c:\\');
    expect(printed[0]).not.toMatch(/\betc\b/);
    expect(printed[1]).toContain('windows');
    expect(statSync(join(pc.prefix, 'system.reg')).nlink).toBe(1);
  });

  inPc('hands on what a line printed, and its error level', async ({ run }) => {
    const { printed, levels } = await run('echo one', 'reg query "HKLM\\Nothing"', 'echo "two"');
    expect([printed[0], printed[2]]).toEqual(['one', '"two"']);
    expect(levels.slice(0, 2)).toEqual([0, 1]);
  });
});

leavesNothingRunning();
