import { describe, expect, it } from 'vitest';
import { type CommandId, commandInfo } from '../../src/guide/commands/commands';
import type { Answer } from '../../src/guide/guideMachine';
import { changesIn } from '../../src/guide/session/changes';
import { type Entry, type Journal, standingAnswers } from '../../src/guide/session/journal';
import { isPending, nextToPutBack, toPutBack } from '../../src/guide/session/putBack';
import { stampFor } from '../../src/guide/session/stamp';
import { isUndoable, makesChange, type StepId, stepIds, stepInfo } from '../../src/guide/steps';
import { shownTrail } from '../../src/ui/session/guideState';
import { EditSession } from '../support/edits';
import { edges, situations } from '../support/graph';
import { answered, journalOf, tookBack } from '../support/journey';
import { typicalValues } from '../support/values';

const begin = Date.UTC(2026, 10, 23, 9, 0);
const minutes = (minute: number) => begin + minute * 60_000;

/** The journal of a shortest way to a step, over some answers. */
function journalTo(step: StepId, ...over: Answer[]): Journal {
  const situation = situations.find(
    (one) => one.step === step && over.every((answer) => one.way.includes(answer)),
  );
  if (!situation) throw new Error(`Never at ${step} over ${over}`);
  return journalOf(situation.way);
}

/** A command copied at a step, with the stamp that the page would give it. */
function copied(journal: Journal, step: StepId, command: CommandId, values: object = typicalValues): Entry {
  const stamp = stampFor(journal, step, 0);
  return { kind: 'copied', at: minutes(60), step, command, carrier: 'cmd', stamp, values: { ...values } };
}

const atFolder = journalTo('resetEndpointCache');
const setAside = (journal: Journal, minute: number, values: object = typicalValues): Journal => [
  ...journal,
  copied(journal, 'resetEndpointCache', 'setFolderAside', values),
  answered('resetEndpointCache', 'unsolved', minute),
];
const atBraces = journalTo('removeGuidBraces');
const stampOf = (journal: Journal, step: StepId) => stampFor(journal, step, 0);

describe('What can be put back', () => {
  it('is what the guide calls undoable, and nothing else', () => {
    const undoable = stepIds.filter(isUndoable);
    expect(undoable).toEqual(['startAssistant', 'trustChain', 'resetEndpointCache', 'removeGuidBraces']);
    const journal = stepIds
      .filter((step) => stepInfo(step).meta.kind === 'instruction')
      .map((step, index) => answered(step, 'unsolved', index));
    expect(toPutBack(journal).map(({ step }) => step)).toEqual([...undoable].reverse());
    const idle = stepIds.filter((step) => stepInfo(step).meta.kind === 'instruction' && !makesChange(step));
    expect(idle).toEqual(['restartWindows']);
    expect(changesIn(journal)).toHaveLength(journal.length - idle.length);
  });

  it('is nothing before anything was done', () => {
    expect(toPutBack([])).toEqual([]);
    expect(toPutBack(atFolder)).toEqual([]);
    expect(nextToPutBack([])).toBeUndefined();
  });

  it('is each name that a folder was given, the latest first, each with its own undo', () => {
    const once = setAside(atFolder, 20);
    const back = [...once, tookBack('resetEndpointCache', 21)];
    const twice = setAside(back, 22);
    const items = toPutBack(twice);
    const stamps = [stampOf(back, 'resetEndpointCache'), stampOf(atFolder, 'resetEndpointCache')];
    expect(stamps[0]).toBe(`${stamps[1]}-2`);
    expect(items.map(({ stamp }) => stamp)).toEqual(stamps);
    expect(items.map(({ id }) => id)).toEqual(stamps.map((stamp) => `resetEndpointCache-${stamp}`));
    for (const [index, { undo, preserved }] of items.entries()) {
      expect(undo).toMatchObject([
        { command: 'putFolderBack', basis: { stamp: stamps[index], values: typicalValues } },
      ]);
      expect(preserved).toEqual([
        { what: 'folder', name: `old_${stamps[index]}_sip_${typicalValues.address}` },
      ]);
    }
  });

  it('takes every address under one name, each line once', () => {
    const other = { address: 'other@example.com' };
    const journal = [
      ...atFolder,
      copied(atFolder, 'resetEndpointCache', 'setFolderAside'),
      copied(atFolder, 'resetEndpointCache', 'setFolderAside', other),
      copied(atFolder, 'resetEndpointCache', 'setFolderAside', other),
    ];
    const [item, ...more] = toPutBack(journal);
    expect(more).toEqual([]);
    expect(item?.undo.map(({ basis }) => basis.values.address)).toEqual([
      other.address,
      typicalValues.address,
    ]);
  });

  it('uses what was known when the command was copied, whatever is answered later', () => {
    const onXp = journalTo('resetEndpointCache', 'windowsXp');
    const journal = [...setAside(onXp, 20), answered('whichWindows', 'windows7', 21)];
    expect(toPutBack(journal)[0]?.undo[0]?.basis.facts.windows).toBe('windowsXp');
  });

  it('has no command where a folder was renamed by hand, but one for a service', () => {
    expect(toPutBack([...atFolder, answered('resetEndpointCache', 'solved', 20)])).toMatchObject([
      { step: 'resetEndpointCache', undo: [], preserved: [] },
    ]);
    const started = [...journalTo('startAssistant'), answered('startAssistant', 'unsolved', 20)];
    expect(toPutBack(started)).toMatchObject([
      { id: 'startAssistant', undo: [{ command: 'stopAssistant' }], opens: [{ command: 'openServices' }] },
    ]);
  });

  it('takes an authority away by the thumbprint of the line, or by the one that was noted', () => {
    const atAuthority = journalTo('trustChain', 'windows7');
    const done = (...entries: Entry[]) =>
      toPutBack([...atAuthority, ...entries, answered('trustChain', 'unsolved', 30)])[0];
    const { authorityThumbprint } = typicalValues;
    const noted: Entry = {
      kind: 'gave',
      at: minutes(29),
      input: 'authorityThumbprint',
      value: authorityThumbprint,
    };
    for (const item of [done(copied(atAuthority, 'trustChain', 'trustAuthority')), done(noted)])
      expect(item?.undo).toMatchObject([
        { command: 'distrustAuthority', basis: { values: { authorityThumbprint } } },
      ]);
    expect(done(noted)?.preserved).toEqual([{ what: 'authorityThumbprint', name: authorityThumbprint }]);
    expect(done()).toMatchObject({ undo: [], preserved: [] });
  });

  describe('of the MachineGuid', () => {
    const commandsOf = (journal: Journal) => toPutBack(journal)[0]?.undo.map(({ command }) => command);
    const write = (machineGuid: string) =>
      copied(atBraces, 'removeGuidBraces', 'writeMachineGuid', { machineGuid });

    it('is the old value, else the saved key', () => {
      const journal = [...atBraces, write(typicalValues.machineGuid)];
      expect(commandsOf(journal)).toEqual(['restoreMachineGuid', 'importCryptography']);
      expect(toPutBack(journal)[0]?.undo[0]?.basis.values.machineGuid).toBe(typicalValues.machineGuid);
    });

    it('is the saved key alone where it was done by hand, or two values were typed', () => {
      expect(commandsOf([...atBraces, answered('removeGuidBraces', 'unsolved', 30)])).toEqual([
        'importCryptography',
      ]);
      const other = typicalValues.machineGuid.replace('c1', 'c7');
      expect(commandsOf([...atBraces, write(other), write(typicalValues.machineGuid)])).toEqual([
        'importCryptography',
      ]);
    });

    it('is the key under the name with which it was saved', () => {
      const saved = {
        ...copied(atBraces, 'backUpRegistry', 'saveBackupAs'),
        stamp: '20251224-1800',
      } as Entry;
      const journal = [...atBraces, saved, answered('removeGuidBraces', 'unsolved', 30)];
      const [item] = toPutBack(journal);
      expect(item?.undo.map(({ basis }) => basis.stamp)).toEqual(['20251224-1800']);
      expect(item?.preserved).toMatchObject([
        { what: 'file', name: expect.stringContaining('20251224-1800.reg') },
      ]);
    });
  });

  it('is no longer pending once somebody said what came of it, a copied command alone says nothing', () => {
    const journal = setAside(atFolder, 20);
    const stamp = stampOf(atFolder, 'resetEndpointCache');
    const undoCopied: Entry = { ...(copied(atFolder, 'resetEndpointCache', 'putFolderBack') as Entry) };
    expect(nextToPutBack(toPutBack([...journal, undoCopied]))?.putBack?.result).toBe('perhaps');
    for (const result of ['done', 'couldNot', 'notNeeded'] as const) {
      const said: Entry = { kind: 'putBack', at: minutes(70), step: 'resetEndpointCache', stamp, result };
      expect(nextToPutBack(toPutBack([...journal, undoCopied, said]))).toBeUndefined();
      // Copied once more by somebody who looks back: what was said still holds only if it was done.
      const after = toPutBack([...journal, said, undoCopied])[0]?.putBack?.result;
      expect(after).toBe(result === 'done' ? 'done' : 'perhaps');
    }
  });
});

/** Whether a step offers the command that changes the registry. */
const writes = (step: StepId) => stepInfo(step).meta.commands?.includes('writeMachineGuid') ?? false;

describe('The registry is changed only after its backup', () => {
  it('in every situation: one step offers the command, and one answer leads there', () => {
    expect(stepIds.filter(writes)).toEqual(['removeGuidBraces']);
    const into = edges.filter(({ to }) => to.step === 'removeGuidBraces');
    expect(into.length).toBeGreaterThan(0);
    expect(new Set(into.map(({ from, answer }) => `${from.step} ${answer}`))).toEqual(
      new Set(['backUpRegistry backedUp']),
    );
    const undoing = new Set(
      stepIds
        .flatMap((step) => stepInfo(step).meta.commands ?? [])
        .flatMap((id) => commandInfo(id).undo ?? []),
    );
    expect([...undoing].filter((id) => id === 'writeMachineGuid')).toEqual([]);
  });
});

describe('900 sessions of people who go back, change, go forward again, resume and put back', () => {
  const moved = new Map<string, number>();
  const walked = new Map<StepId, number>();
  let [offered, withdrawn, changed] = [0, 0, 0];

  /** What is wrong with a session after a move as to the backup; nothing, if all is well. */
  function unsaved({ state }: EditSession): string[] {
    const { journal } = state;
    const isSaved = (until?: number) =>
      standingAnswers(journal.slice(0, until)).get('backUpRegistry')?.answer === 'backedUp';
    const isOffered = writes(shownTrail(state).step);
    const last = journal.at(-1);
    const isCopied = last?.kind === 'copied' && last.command === 'writeMachineGuid';
    if (isOffered) offered += 1;
    else if (isSaved()) withdrawn += 1;
    return [
      ...(isOffered && !isSaved() ? ['offered without a backup'] : []),
      ...(isCopied && !isSaved(-1) ? ['copied without a backup'] : []),
    ];
  }

  /** What is wrong with putting everything back at the end of a session. */
  function notBack(session: EditSession): string[] {
    const { journal } = session.state;
    const items = toPutBack(journal);
    const undoable = changesIn(journal).filter(({ step }) => isUndoable(step));
    const inReverse = undoable.sort((one, other) => other.last - one.last);
    const ids: string[] = [];
    if (!session.pc.isAsAtFirst()) changed += 1;
    for (let item = session.putBack(); item && ids.length <= items.length; item = session.putBack()) {
      ids.push(item.id);
      walked.set(item.step, (walked.get(item.step) ?? 0) + 1);
    }
    const right = {
      all: `${items.map(({ last }) => last)}` === `${inReverse.map(({ last }) => last)}`,
      once: new Set(ids).size === ids.length,
      order: `${ids}` === `${items.filter(isPending).map(({ id }) => id)}`,
      asAtFirst: session.pc.isAsAtFirst(),
    };
    return Object.entries(right).flatMap(([name, holds]) => (holds ? [] : `put back: ${name}`));
  }

  it('change the registry after its backup only, and lead back to the PC as it was', () => {
    for (let seed = 1; seed <= 900; seed += 1) {
      const session = new EditSession(seed);
      const told = (kind: string) => `seed ${seed}, ${kind}: ${JSON.stringify(session.state.journal)}`;
      for (let moves = 6 + (seed % 31); moves > 0; moves -= 1) {
        const kind = session.move();
        moved.set(kind, (moved.get(kind) ?? 0) + 1);
        const wrong = unsaved(session);
        if (wrong.length > 0) expect.fail(`${wrong}, ${told(kind)}`);
      }
      const wrong = notBack(session);
      if (wrong.length > 0) expect.fail(`${wrong}, ${told('end')}`);
    }
    // They got about, and did a lot in every way: otherwise they would prove little.
    expect([...moved.keys()].sort()).toEqual([
      'answer',
      'back',
      'copy',
      'look',
      'place',
      'putBack',
      'resume',
    ]);
    expect(offered).toBeGreaterThan(120);
    expect(withdrawn).toBeGreaterThan(30);
    expect(changed).toBeGreaterThan(150);
    expect([...walked.keys()].sort()).toEqual(stepIds.filter(isUndoable).sort());
    expect(Math.min(...walked.values())).toBeGreaterThan(6);
  });

  it('would be caught with one change left as it is', () => {
    let caught = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const session = new EditSession(seed);
      for (let moves = 20; moves > 0; moves -= 1) session.move();
      const pending = toPutBack(session.state.journal).filter(isPending).length;
      for (let left = pending; left > 1; left -= 1) session.putBack();
      if (!session.pc.isAsAtFirst()) caught += 1;
    }
    expect(caught).toBeGreaterThan(10);
  });
});
