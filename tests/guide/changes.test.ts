import { describe, expect, it } from 'vitest';
import type { Carrier } from '../../src/guide/commands/carriers';
import { buildCommand, type CommandId } from '../../src/guide/commands/commands';
import type { Answer } from '../../src/guide/guideMachine';
import { hasChanges } from '../../src/guide/session/carriedOut';
import { changesIn } from '../../src/guide/session/changes';
import { type Entry, type Journal, putBackResults } from '../../src/guide/session/journal';
import { reportOf } from '../../src/guide/session/report';
import { stampFor } from '../../src/guide/session/stamp';
import { followTrail } from '../../src/guide/session/trail';
import type { StepId } from '../../src/guide/steps';
import { atBackup, atCache, atDns, minutes } from '../support/changing';
import { answered, tookBack } from '../support/journey';
import { RandomSession } from '../support/session';
import { typicalValues } from '../support/values';

function copied(
  step: StepId,
  command: CommandId,
  carrier: Carrier = 'cmd',
  minute = 0,
  stamp = '20261123-0900',
): Entry {
  return { kind: 'copied', at: minutes(minute), step, command, carrier, stamp, values: { ...typicalValues } };
}

describe('A change', () => {
  it('is none before anything was done, nor for reading, opening and being asked', () => {
    expect(changesIn([])).toEqual([]);
    expect(changesIn(atDns)).toEqual([]);
    const looked = [
      ...atCache,
      copied('whichClient', 'listClients'),
      copied('resetEndpointCache', 'listCacheFolders'),
      copied('resetEndpointCache', 'openLync15Folder', 'run'),
      copied('checkMachineGuid', 'queryMachineGuid', 'powershell'),
    ];
    expect(changesIn(looked).map(({ step }) => step)).toEqual(['flushDns']);
    expect(changesIn(looked)[0]?.copies).toEqual([]);
  });

  it.each<[Answer, string | undefined]>([
    ['solved', 'made'],
    ['unsolved', 'made'],
    ['couldNot', undefined],
    ['escalateNow', undefined],
  ])('is, after %s at an instruction, %s', (answer, certainty) => {
    const [change] = changesIn([...atDns, answered('flushDns', answer, 6)]);
    expect(change?.certainty).toBe(certainty);
    if (certainty) expect(change).toMatchObject({ step: 'flushDns', at: minutes(6), takenBack: false });
  });

  it('is made by "backed up", as it writes a file, and by no other answer of a question', () => {
    const changed = (answer: Answer) =>
      changesIn([...atBackup, answered('backUpRegistry', answer, 20)]).map(({ step }) => step);
    expect(changed('backedUp')).toContain('backUpRegistry');
    expect(changed('couldNot')).not.toContain('backUpRegistry');
    expect(changed('worksNow')).not.toContain('backUpRegistry');
  });

  it('is perhaps made where its command was only copied', () => {
    const entry = copied('flushDns', 'flushDns', 'run', 6);
    expect(changesIn([...atDns, entry])).toEqual([
      {
        step: 'flushDns',
        stamp: undefined,
        certainty: 'perhaps',
        at: minutes(6),
        last: atDns.length,
        handedOver: false,
        takenBack: false,
        putBack: undefined,
        copies: [{ entry, index: atDns.length }],
        id: 'flushDns',
        facts: followTrail(atDns).facts,
        preserved: [],
        undo: [],
        undoLines: [],
        opens: [],
      },
    ]);
  });

  it('stays perhaps made where its command was copied and the step could not be done', () => {
    const journal = [
      ...atDns,
      copied('flushDns', 'flushDns'),
      answered('flushDns', 'couldNot', 7, 'noRights'),
    ];
    expect(changesIn(journal)).toMatchObject([{ step: 'flushDns', certainty: 'perhaps', takenBack: false }]);
  });

  it('is perhaps put back where the command that undoes it was copied', () => {
    const journal = [
      ...atCache,
      copied('resetEndpointCache', 'setFolderAside', 'cmd', 7),
      answered('resetEndpointCache', 'unsolved', 8),
    ];
    expect(changesIn(journal).at(-1)).toMatchObject({ step: 'resetEndpointCache', putBack: undefined });
    const undone = copied('resetEndpointCache', 'putFolderBack', 'cmd', 9);
    expect(changesIn([...journal, undone])).toHaveLength(2);
    expect(changesIn([...journal, undone]).at(-1)).toMatchObject({
      certainty: 'made',
      putBack: { result: 'perhaps', at: minutes(9) },
    });
  });

  it.each(putBackResults)('is put back, or not, as somebody said: %s', (result) => {
    const made = [...atCache, answered('resetEndpointCache', 'unsolved', 8)];
    const stamp = stampFor(atCache, 'resetEndpointCache', 0);
    const said: Entry = { kind: 'putBack', at: minutes(9), step: 'resetEndpointCache', stamp, result };
    expect(changesIn([...made, said]).at(-1)).toMatchObject({ putBack: { result, at: minutes(9) } });
    const elsewhere: Entry = { ...said, step: 'startAssistant' };
    expect(changesIn([...made, elsewhere]).at(-1)).toMatchObject({ putBack: undefined });
    const corrected: Entry = { ...said, at: minutes(10), result: 'couldNot' };
    expect(changesIn([...made, said, corrected]).at(-1)).toMatchObject({ putBack: { result: 'couldNot' } });
    const again = answered('resetEndpointCache', 'unsolved', 11);
    expect(changesIn([...made, said, again]).at(-1)).toMatchObject({ putBack: undefined });
  });

  it('is one for each name that a folder was given, by command or by hand', () => {
    const once = [
      ...atCache,
      copied('resetEndpointCache', 'setFolderAside', 'cmd', 7),
      answered('resetEndpointCache', 'unsolved', 8),
    ];
    const twice = [
      ...once,
      tookBack('resetEndpointCache', 9),
      copied('resetEndpointCache', 'setFolderAside', 'cmd', 10, '20261123-0900-2'),
      answered('resetEndpointCache', 'unsolved', 11),
    ];
    const byHand = [
      ...twice,
      tookBack('resetEndpointCache', 12),
      answered('resetEndpointCache', 'solved', 13),
    ];
    const stamps = (journal: Journal) =>
      changesIn(journal)
        .filter(({ step }) => step === 'resetEndpointCache')
        .map(({ stamp, certainty, at }) => [stamp, certainty, at]);
    expect(stamps(byHand)).toEqual([
      ['20261123-0900', 'made', minutes(8)],
      ['20261123-0900-2', 'made', minutes(11)],
      [stampFor(twice, 'resetEndpointCache', 0), 'made', minutes(13)],
    ]);
    const second: Entry = {
      kind: 'putBack',
      at: minutes(14),
      step: 'resetEndpointCache',
      stamp: '20261123-0900-2',
      result: 'done',
    };
    expect(changesIn([...byHand, second]).map(({ putBack }) => putBack?.result)).toEqual([
      undefined,
      undefined,
      'done',
      undefined,
    ]);
  });

  it.each<[string, Entry[]]>([
    [
      'taken back and given again',
      [tookBack('resetEndpointCache', 9), answered('resetEndpointCache', 'unsolved', 10)],
    ],
    ['corrected', [answered('resetEndpointCache', 'solved', 10)]],
  ])('is no other one where its answer was only %s', (_, entries) => {
    const journal = [
      ...atCache,
      copied('resetEndpointCache', 'setFolderAside', 'cmd', 7),
      answered('resetEndpointCache', 'unsolved', 8),
      ...entries,
    ];
    expect(changesIn(journal)).toMatchObject([
      { step: 'flushDns' },
      { step: 'resetEndpointCache', stamp: '20261123-0900', at: minutes(10) },
    ]);
  });

  it('becomes made, with the time of the answer, once the step is answered', () => {
    const journal = [...atDns, copied('flushDns', 'flushDns', 'cmd', 6), answered('flushDns', 'unsolved', 8)];
    expect(changesIn(journal)).toMatchObject([
      { certainty: 'made', at: minutes(8), copies: [{ index: atDns.length }] },
    ]);
  });

  it('stays made, and is told as taken back, after its answer was taken back and another way was gone', () => {
    const back = [...atCache, tookBack('flushDns', 8), tookBack('whichWindows', 9)];
    expect(changesIn(back)).toMatchObject([{ step: 'flushDns', certainty: 'made', takenBack: true }]);
    const otherWay = [...back, answered('whichService', 'escalateNow', 10)];
    expect(changesIn(otherWay)).toMatchObject([{ step: 'flushDns', certainty: 'made', takenBack: true }]);
  });

  it('stays made where the answer is changed to "could not"', () => {
    const journal = [...atCache, answered('flushDns', 'couldNot', 9)];
    expect(changesIn(journal)).toMatchObject([{ step: 'flushDns', certainty: 'made' }]);
  });

  it('stands again where the answer is given again, once', () => {
    const journal = [...atCache, tookBack('flushDns', 8), answered('flushDns', 'unsolved', 9)];
    expect(changesIn(journal)).toMatchObject([{ step: 'flushDns', at: minutes(9), takenBack: false }]);
  });

  it('comes in the order of its first trace', () => {
    const journal = [
      ...atCache,
      answered('resetEndpointCache', 'unsolved', 8),
      answered('flushDns', 'unsolved', 9),
      answered('fixClock', 'unsolved', 10),
    ];
    expect(changesIn(journal).map(({ step }) => step)).toEqual([
      'flushDns',
      'resetEndpointCache',
      'fixClock',
    ]);
  });

  it('remembers each copied command that changes something, and where it was copied', () => {
    const journal = [
      ...atCache,
      copied('resetEndpointCache', 'closeClient'),
      copied('resetEndpointCache', 'setFolderAside'),
      copied('resetEndpointCache', 'setFolderAside', 'powershell'),
      copied('resetEndpointCache', 'listCacheFolders'),
    ];
    const [, change] = changesIn(journal);
    expect(change?.copies.map(({ index }) => index)).toEqual([atCache.length + 1, atCache.length + 2]);
  });

  it('of a folder is none where only the program was closed', () => {
    const journal = [...atCache, copied('resetEndpointCache', 'closeClient')];
    expect(changesIn(journal).map(({ step }) => step)).toEqual(['flushDns']);
  });

  it('is there in the journal exactly where one is listed', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const session = new RandomSession(seed);
      for (let moves = 12; moves > 0; moves -= 1) {
        session.move();
        expect(hasChanges(session.journal)).toBe(changesIn(session.journal).length > 0);
      }
    }
  });

  it('counts a saved backup only where a command saved it, not where its path was copied', () => {
    expect(changesIn([...atBackup, copied('backUpRegistry', 'saveBackupAs', 'dialog')])).not.toContainEqual(
      expect.objectContaining({ step: 'backUpRegistry' }),
    );
    expect(changesIn([...atBackup, copied('backUpRegistry', 'exportCryptography')])).toContainEqual(
      expect.objectContaining({ step: 'backUpRegistry', certainty: 'perhaps' }),
    );
    expect(changesIn([...atBackup, copied('checkChain', 'saveCertificateAs', 'dialog')])).not.toContainEqual(
      expect.objectContaining({ step: 'checkChain' }),
    );
  });
});

describe('The undo of a change', () => {
  const { facts } = followTrail(atCache);
  const lineOf = (id: CommandId, carrier: Carrier, stamp: string) => {
    const built = buildCommand(id, carrier, { facts, values: typicalValues, stamp });
    return built.ok ? built.line : built.why;
  };
  const reported = (...entries: Entry[]) =>
    reportOf([...atCache, ...entries], 0).changes.filter(({ step }) => step === 'resetEndpointCache');
  const undoOf = (...entries: Entry[]) => reported(...entries).map(({ undoLines }) => undoLines);

  it.each<Carrier>(['cmd', 'powershell'])('is a line for %s where that was copied', (carrier) => {
    expect(undoOf(copied('resetEndpointCache', 'setFolderAside', carrier))).toEqual([
      [lineOf('putFolderBack', carrier, '20261123-0900')],
    ]);
  });

  it('is one line for each shell and each stamp, none twice', () => {
    const again = '20261123-0900-2';
    expect(
      undoOf(
        copied('resetEndpointCache', 'setFolderAside', 'cmd', 7),
        copied('resetEndpointCache', 'setFolderAside', 'cmd', 8),
        copied('resetEndpointCache', 'setFolderAside', 'powershell', 9),
        copied('resetEndpointCache', 'setFolderAside', 'cmd', 10, again),
      ),
    ).toEqual([
      [
        lineOf('putFolderBack', 'cmd', '20261123-0900'),
        lineOf('putFolderBack', 'powershell', '20261123-0900'),
      ],
      [lineOf('putFolderBack', 'cmd', again)],
    ]);
  });

  it('is none for what needs none or has none', () => {
    expect(reportOf(atCache, 0).changes.map(({ undoLines }) => undoLines)).toEqual([[]]);
    expect(undoOf(answered('resetEndpointCache', 'unsolved'))).toEqual([[]]);
  });

  it('is none where the copied line was built from nothing that can be trusted now', () => {
    const entry = copied('resetEndpointCache', 'setFolderAside') as Extract<Entry, { kind: 'copied' }>;
    expect(reported({ ...entry, values: {} })).toMatchObject([{ undoLines: [], preserved: [] }]);
    expect(reported({ ...entry, values: { address: 'a"&calc' } })).toMatchObject([
      { undoLines: [], preserved: [] },
    ]);
  });

  it.each<Carrier>(['cmd', 'powershell'])(
    'of the MachineGuid is the import of its copy: the value stays out, in %s',
    (carrier) => {
      const journal = [
        ...atBackup,
        answered('backUpRegistry', 'backedUp', 20),
        copied('removeGuidBraces', 'writeMachineGuid', carrier, 21),
      ];
      const change = reportOf(journal, 0).changes.find(({ step }) => step === 'removeGuidBraces');
      const stamp = stampFor(journal, 'backUpRegistry', 0);
      expect(change).toMatchObject({
        certainty: 'perhaps',
        undoLines: [lineOf('importCryptography', carrier, stamp)],
        preserved: [{ what: 'file', name: expect.stringContaining(stamp) }],
      });
    },
  );

  it('is still there after the answer was taken back', () => {
    const journal: Journal = [
      ...atCache,
      copied('resetEndpointCache', 'setFolderAside'),
      answered('resetEndpointCache', 'unsolved', 9),
      tookBack('resetEndpointCache', 10),
      tookBack('flushDns', 11),
    ];
    const change = reportOf(journal, 0).changes.find(({ step }) => step === 'resetEndpointCache');
    expect(change).toMatchObject({ certainty: 'made', takenBack: true });
    expect(change?.undoLines).toEqual([lineOf('putFolderBack', 'cmd', '20261123-0900')]);
  });
});
