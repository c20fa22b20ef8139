import { describe, expect, it } from 'vitest';
import { shells } from '../../src/guide/commands/carriers';
import type { NeededInput } from '../../src/guide/commands/command';
import {
  buildCommand,
  type CommandId,
  commandIds,
  commandInfo,
  hasLine,
  isCommandUseful,
  rightsFor,
} from '../../src/guide/commands/commands';
import { hasPowershell } from '../../src/guide/commands/olderWindows';
import { nothingKnown, type Windows } from '../../src/guide/facts';
import { stepIds, stepInfo } from '../../src/guide/steps';
import { carriers, isThere, lineOf, stamp } from '../support/lines';
import { someFacts, typicalValues } from '../support/values';

/** The table of flow.md: effect, rights, input. `anyone` is neither the affected user nor an administrator by need. */
const table: [CommandId, string][] = [
  ['listClients', 'reads, anyone'],
  ['showTime', 'reads, anyone'],
  ['showTimeZone', 'reads, anyone'],
  ['resyncClock', 'harmless, administrator'],
  ['queryAssistant', 'reads, anyone'],
  ['startAssistant', 'undoable, administrator, undo stopAssistant'],
  ['flushDns', 'harmless, anyone'],
  ['listCacheFolders', 'reads, user'],
  ['closeClient', 'closes, user'],
  ['setFolderAside', 'undoable, user, needs address, undo putFolderBack'],
  ['listCertificates', 'reads, user'],
  ['deleteCertificate', 'lasting, user, needs thumbprint'],
  ['listCredentials', 'reads, user'],
  ['deleteCredential', 'lasting, user, needs credentialTarget'],
  ['queryMachineGuid', 'reads, anyone'],
  ['exportCryptography', 'writesFile, administrator'],
  [
    'writeMachineGuid',
    'undoable, administrator, needs machineGuid, undo restoreMachineGuid importCryptography',
  ],
  ['saveServerCertificate', 'writesFile, user, needs serverName port'],
  ['verifyChain', 'reads, user'],
  ['trustAuthority', 'undoable, administrator, needs authorityThumbprint, undo distrustAuthority'],
  ['collect', 'reads, user'],
];

describe('The table of flow.md', () => {
  it.each(table)('%s: %s', (id, expected) => {
    const { effect, rights, needs, undo } = commandInfo(id);
    expect(
      [effect, rights, needs && `needs ${needs.join(' ')}`, undo && `undo ${undo.join(' ')}`]
        .filter(Boolean)
        .join(', '),
    ).toBe(expected);
  });

  it('has every command that cmd or PowerShell knows, but for the undoing ones', () => {
    const undoing = commandIds.flatMap((id) => commandInfo(id).undo ?? []);
    const typed = commandIds.filter(
      (id) => (hasLine(id, 'cmd') || hasLine(id, 'powershell')) && !undoing.includes(id),
    );
    expect([...typed].sort()).toEqual(table.map(([id]) => id).sort());
  });

  it('only opens a window with every command named so', () => {
    const opening = commandIds.filter((id) => commandInfo(id).effect === 'opens');
    expect(opening).toEqual(commandIds.filter((id) => id.startsWith('open')));
    for (const id of opening) expect(carriers.filter((carrier) => hasLine(id, carrier))).toEqual(['run']);
  });
});

const everywhere: Windows[] = [
  'windowsXp',
  'windowsVista',
  'windows7',
  'windows8',
  'windows10',
  'remoteDesktop',
  'unknown',
];

describe('A command', () => {
  it('is there in cmd and PowerShell, or in neither, but for what only one of them can do where it is needed', () => {
    const one = commandIds.filter((id) => hasLine(id, 'cmd') !== hasLine(id, 'powershell'));
    expect(one).toEqual(['saveServerCertificate', 'trustAuthority', 'distrustAuthority']);
    for (const id of commandIds) expect(carriers.some((carrier) => hasLine(id, carrier))).toBe(true);
  });

  const missing: Partial<Record<CommandId, Windows[]>> = {
    resyncClock: ['remoteDesktop'],
    listCertificates: ['windowsXp'],
    deleteCertificate: ['windowsXp'],
    verifyChain: ['windowsXp'],
    collect: ['windowsXp', 'windowsVista'],
    listCredentials: ['windowsXp', 'windowsVista'],
    deleteCredential: ['windowsXp', 'windowsVista'],
    openCredentials: ['windowsXp', 'windowsVista'],
    openLync15Folder: ['windowsXp', 'windowsVista'],
    openLync16Folder: ['windowsXp', 'windowsVista'],
    saveServerCertificate: ['windowsXp', 'windowsVista', 'windows7'],
    openMachineCertificates: ['windowsXp', 'windowsVista', 'windows7'],
    trustAuthority: ['windowsXp', 'windows8', 'windows10', 'remoteDesktop'],
    distrustAuthority: ['windowsXp', 'windows8', 'windows10', 'remoteDesktop'],
  };

  it.each(commandIds)('%s is there on every Windows that has what it needs', (id) => {
    const not = everywhere.filter((windows) => !isCommandUseful(id, { ...nothingKnown, windows }));
    expect(not).toEqual(missing[id] ?? []);
    for (const windows of not) {
      for (const carrier of carriers) expect(lineOf(id, carrier, { windows })).toBe('notHere');
    }
  });

  it.each(everywhere)(
    'has a PowerShell line on %s only if that is Windows 8 or later, or may be',
    (windows) => {
      const old = ['windowsXp', 'windowsVista', 'windows7'].includes(windows);
      expect(hasPowershell({ ...nothingKnown, windows })).toBe(!old);
      const there = commandIds.filter((id) => isThere(id, 'powershell', { windows }));
      expect(there.length > 0).toBe(!old);
      expect(lineOf('showTime', 'powershell', { windows }) === 'notInThisShell').toBe(old);
      expect(lineOf('showTime', 'cmd', { windows })).toBe('echo %DATE% %TIME%');
    },
  );

  it.each([
    ['lync2010', ['openCommunicatorFolder']],
    ['lync2013', ['openLync15Folder']],
    ['sfb2016', ['openLync16Folder']],
    ['unknown', ['openCommunicatorFolder', 'openLync15Folder', 'openLync16Folder']],
  ] as const)('for %s opens its own folder', (client, folders) => {
    const there = commandIds.filter((id) => id.endsWith('Folder') && isThere(id, 'run', { client }));
    expect(there).toEqual(folders);
  });

  it.each([
    '',
    '2026-11-23',
    '20261123',
    '20261123-1042-',
    '20261123-1042-1000',
    '20261123-1042" & calc',
    '20261123-1042\n',
  ])('is never built with the malformed stamp %j', (malformed) => {
    const situation = { facts: nothingKnown, values: typicalValues, stamp: malformed };
    expect(() => buildCommand('setFolderAside', 'cmd', situation)).toThrow('Malformed stamp');
  });
});

describe('The rights', () => {
  it.each(everywhere)(
    'on %s are those of the table, but that older Windows flush only for an administrator',
    (windows) => {
      const other = commandIds.filter(
        (id) => rightsFor(id, { ...nothingKnown, windows }) !== commandInfo(id).rights,
      );
      const old = windows === 'windowsVista' || windows === 'windows7';
      expect(other).toEqual(old ? ['flushDns'] : []);
      expect(isThere('flushDns', 'run', { windows })).toBe(!old);
      expect(isThere('flushDns', 'cmd', { windows })).toBe(true);
    },
  );
});

describe('A refused input', () => {
  const needing = commandIds.flatMap((id) =>
    (commandInfo(id).needs ?? []).map((needs): [CommandId, NeededInput] => [id, needs]),
  );
  const carrierOf = (id: CommandId) => (hasLine(id, 'cmd') ? 'cmd' : 'powershell');
  const hostile = [
    '',
    ' ',
    '"',
    "'",
    '%PATH%',
    'a" & calc & "',
    "a'; calc; '",
    '$(calc)',
    'a\ncalc',
    '../..',
    'é',
    'x'.repeat(1_000_000),
  ];

  it.each(needing)('builds no line of %s: %s', (id, needs) => {
    for (const shell of shells.filter((one) => hasLine(id, one))) {
      for (const value of hostile) {
        const values = { ...typicalValues, [needs]: value };
        const built = buildCommand(id, shell, { facts: nothingKnown, values, stamp });
        expect(!built.ok && built.why === 'input' && built.input === needs).toBe(true);
      }
    }
  });

  it.each(needing)('that is missing builds no line of %s: %s', (id, needs) => {
    const { [needs]: _, ...values } = typicalValues;
    const built = buildCommand(id, carrierOf(id), { facts: nothingKnown, values, stamp });
    expect(built).toMatchObject({ ok: false, why: 'input', input: needs });
  });

  it('is a MachineGuid without braces: there is nothing to take away', () => {
    const machineGuid = typicalValues.machineGuid.slice(1, -1);
    for (const id of ['writeMachineGuid', 'restoreMachineGuid'] as const) {
      expect(lineOf(id, 'cmd', {}, { machineGuid })).toBe('machineGuid: noBraces');
      expect(lineOf(id, 'powershell', {}, { machineGuid })).toBe('machineGuid: noBraces');
    }
  });

  it('is nothing to a command that needs none', () => {
    const built = buildCommand('flushDns', 'cmd', { facts: nothingKnown, values: { address: '"' }, stamp });
    expect(built).toEqual({ ok: true, line: 'ipconfig /flushdns' });
  });
});

describe('An undo', () => {
  /** Changes with nothing to put back: a cache fills itself, a program is opened again, a clock goes on being right. */
  const nothingToUndo: CommandId[] = ['resyncClock', 'flushDns', 'closeClient'];
  const ofSteps = [...new Set(stepIds.flatMap((id) => stepInfo(id).meta.commands ?? []))];

  it('exists for every change of a step that can be undone', () => {
    const without = ofSteps.filter((id) => commandInfo(id).effect === 'undoable' && !commandInfo(id).undo);
    expect(without).toEqual([]);
  });

  it('is not needed by three changes, and those alone are harmless', () => {
    const harmless = commandIds.filter((id) => ['harmless', 'closes'].includes(commandInfo(id).effect));
    expect([...harmless].sort()).toEqual([...nothingToUndo].sort());
  });

  it('exists for nothing else', () => {
    const others = commandIds.filter((id) => commandInfo(id).effect !== 'undoable' && commandInfo(id).undo);
    expect(others).toEqual([]);
  });

  it.each(ofSteps.filter((id) => commandInfo(id).undo))(
    'of %s is there wherever that is, with the same input',
    (id) => {
      for (const undo of commandInfo(id).undo ?? []) {
        expect([undefined, commandInfo(id).needs]).toContainEqual(commandInfo(undo).needs);
        for (const facts of someFacts) {
          for (const carrier of carriers)
            expect(isThere(undo, carrier, facts)).toBe(isThere(id, carrier, facts));
        }
      }
    },
  );

  it('of the registry reads the very file that the backup wrote', () => {
    for (const facts of someFacts) {
      for (const carrier of ['cmd', 'powershell'] as const) {
        const file = /sportello-cryptography-[\w-]+\.reg/;
        const [written] = lineOf('exportCryptography', carrier, facts).match(file) ?? [];
        const [read] = lineOf('importCryptography', carrier, facts).match(file) ?? [];
        expect(read).toBe(written);
      }
    }
    expect(lineOf('importCryptography', 'cmd')).toContain(lineOf('saveBackupAs', 'dialog'));
  });
});
