import { describe, expect, it } from 'vitest';
import { type Act, actsIn, holds } from '../../src/guide/acts';
import { commandInfo, hasLine, isCommandUseful } from '../../src/guide/commands/commands';
import { type Facts, nothingKnown } from '../../src/guide/facts';
import { isOutcome, stepIds, stepInfo } from '../../src/guide/steps';
import { circumstances } from '../support/circumstances';

/** The acts of a step that hold in one of the two ways. */
const by = (way: Act['by'], acts: readonly Act[]) =>
  acts.filter((act) => act.by === 'both' || act.by === way);
const held = ({ step, facts }: { step: (typeof stepIds)[number]; facts: Facts }) =>
  stepInfo(step).acts.filter((act) => holds(act, facts));
const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

describe('A list of acts', () => {
  const list = actsIn([
    'first',
    {
      id: 'typed',
      commands: ['flushDns'],
      notOn: ['windowsXp'],
      group: 'install',
      hand: ['opened', { id: 'seen', on: ['lync2010'], notOn: ['windows7'] }],
    },
    { id: 'last', on: ['windows10'] },
  ]);
  const ids = (client: Facts['client'], windows: Facts['windows']) =>
    list.filter((act) => holds(act, { ...nothingKnown, client, windows })).map(({ id }) => id);

  it('has what is done by hand before the command that does the same', () => {
    expect(list.map((act) => [act.id, act.by])).toEqual([
      ['first', 'both'],
      ['opened', 'hand'],
      ['seen', 'hand'],
      ['typed', 'command'],
      ['last', 'both'],
    ]);
  });

  it('holds with some programs and Windows, what is part of an act with those of the act too', () => {
    expect(ids('lync2010', 'windows10')).toEqual(['first', 'opened', 'seen', 'typed', 'last']);
    expect(ids('lync2010', 'windows7')).toEqual(['first', 'opened', 'typed']);
    expect(ids('sfb2016', 'windows8')).toEqual(['first', 'opened', 'typed']);
    expect(ids('lync2010', 'windowsXp')).toEqual(['first']);
    expect(ids('unknown', 'unknown')).toEqual(['first', 'opened', 'typed']);
  });

  it('hands the group of an act on to what is done by hand', () => {
    expect(list.map(({ group }) => group)).toEqual([undefined, 'install', 'install', 'install', undefined]);
  });
});

describe('The acts of the guide', () => {
  it('are there at every step and outcome, however it is met, either way', () => {
    const empty = circumstances.filter((one) => {
      const acts = held(one);
      return by('hand', acts).length === 0 || by('command', acts).length === 0;
    });
    expect(empty.map(({ key }) => key)).toEqual([]);
  });

  it('are never twice at a step in one way, nor is a command', () => {
    const twice = circumstances.flatMap((one) =>
      (['hand', 'command'] as const).flatMap((way) => {
        const acts = by(way, held(one));
        const names = [...acts.map(({ id }) => id), ...acts.flatMap(({ commands = [] }) => commands)];
        return repeated(names.map((name, index) => (index < acts.length ? `act ${name}` : name))).map(
          (name) => `${one.key} ${way}: ${name}`,
        );
      }),
    );
    expect(twice).toEqual([]);
  });

  it('hold each command of their step wherever it is of use', () => {
    const lost = circumstances.flatMap((one) => {
      const given = held(one).flatMap(({ commands = [] }) => commands);
      const { commands } = stepInfo(one.step).meta;
      return commands
        .filter((id) => isCommandUseful(id, one.facts) && !given.includes(id))
        .map((id) => `${one.step} ${one.facts.windows} ${id}`);
    });
    // A shared server's clock is not set, by nobody who works there.
    const spared = lost.filter((one) => !one.startsWith('fixClock remoteDesktop'));
    expect([...new Set(spared)]).toEqual([]);
  });

  it.each(stepIds)('lead to the same by hand and with a command: %s', (step) => {
    const { acts, meta } = stepInfo(step);
    const typed = acts.filter((act) => act.by === 'command');
    for (const { commands = [] } of typed) {
      expect(commands).not.toEqual([]);
      for (const id of commands) expect(hasLine(id, 'cmd') || hasLine(id, 'powershell')).toBe(true);
    }
    const windows = acts.filter((act) => act.by !== 'command').flatMap(({ commands = [] }) => commands);
    for (const id of windows) expect(hasLine(id, 'run') || hasLine(id, 'dialog')).toBe(true);
    const changing = typed.filter(({ commands = [] }) =>
      commands.some((id) => ['harmless', 'undoable', 'lasting'].includes(commandInfo(id).effect)),
    );
    for (const act of changing) {
      const place = acts.indexOf(act);
      expect(acts[place - 1]?.by, `${act.id} by hand`).toBe('hand');
    }
    if (meta.kind === 'instruction') expect(acts.at(-1)?.by).toBe('both');
  });

  it('end an instruction with signing in, the same in both ways', () => {
    const ends = stepIds
      .filter((id) => stepInfo(id).meta.kind === 'instruction')
      .map((id) => stepInfo(id).acts.at(-1)?.id);
    expect(new Set(ends)).toEqual(new Set(['tryAgain', 'tryWithPassword']));
  });

  it('give steps their commands and fields in the order in which they were', () => {
    const tools = stepIds.flatMap((id) => {
      const { commands } = stepInfo(id).meta;
      return commands.length > 1 ? [`${id}: ${commands.join(' ')}`] : [];
    });
    expect(tools).toEqual([
      'checkClock: openDateAndTime showTime showTimeZone',
      'fixClock: openDateAndTime resyncClock',
      'checkAssistant: openServices queryAssistant',
      'startAssistant: openServices startAssistant',
      'checkChain: saveCertificateAs saveServerCertificate openServerCertificate verifyChain',
      'trustChain: saveAuthorityAs openMachineCertificates trustAuthority',
      'resetEndpointCache: openCommunicatorFolder openLync15Folder openLync16Folder listCacheFolders setFolderAside closeClient',
      'findCertificate: openCertificates listCertificates',
      'deleteCertificate: openCertificates deleteCertificate',
      'removeCredentials: openCredentials listCredentials deleteCredential',
      'checkMachineGuid: openRegistryEditor queryMachineGuid',
      'backUpRegistry: openRegistryEditor saveBackupAs exportCryptography',
      'removeGuidBraces: openRegistryEditor writeMachineGuid',
    ]);
  });

  it('have no commands at outcomes', () => {
    expect(stepIds.filter((id) => isOutcome(id) && stepInfo(id).meta.commands.length > 0)).toEqual([]);
  });
});
