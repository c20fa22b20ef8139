import { describe, expect, it } from 'vitest';
import type { CommandId } from '../../src/guide/commands/commands';
import { answerAgain, answerEntry } from '../../src/guide/session/answer';
import { type Change, changesIn } from '../../src/guide/session/changes';
import { type Answered, type Entry, type Journal, lastAnswer } from '../../src/guide/session/journal';
import { stampFor } from '../../src/guide/session/stamp';
import type { StepId } from '../../src/guide/steps';
import { EditSession } from '../support/edits';
import { situations } from '../support/graph';
import { answered, journalOf, tookBack } from '../support/journey';
import { typicalValues } from '../support/values';

const begin = Date.UTC(2026, 10, 23, 9, 0);
const minutes = (minute: number) => begin + minute * 60_000;
const folder = 'resetEndpointCache';

function journalTo(step: StepId): Journal {
  const situation = situations.find((one) => one.step === step);
  if (!situation) throw new Error(`Never at ${step}`);
  return journalOf(situation.way);
}

function copied(step: StepId, command: CommandId, stamp: string, minute: number): Entry {
  return {
    kind: 'copied',
    at: minutes(minute),
    step,
    command,
    carrier: 'cmd',
    stamp,
    values: { ...typicalValues },
  };
}

const atFolder = journalTo(folder);
const first = stampFor(atFolder, folder, 0);
const give = (journal: Journal, answer: 'solved' | 'unsolved' | 'couldNot', minute: number, step = folder) =>
  answerEntry(journal, step as StepId, answer, undefined, minutes(minute));
const byHand = [...atFolder, give(atFolder, 'unsolved', 30)];
const forward = (journal: Journal, minute: number) =>
  answerAgain(journal, lastAnswer(journal, folder) as Answered, minutes(minute));
const ofFolder = (journal: Journal) => changesIn(journal).filter(({ step }) => step === folder);

describe('An answer that says that it was done', () => {
  it('holds the stamp that was shown, or of the line that was copied', () => {
    expect(give(atFolder, 'unsolved', 30)).toEqual({
      ...answered(folder, 'unsolved', 30),
      stamp: first,
    });
    const other = '20261123-0900-7';
    const journal = [...atFolder, copied(folder, 'setFolderAside', other, 20)];
    expect(give(journal, 'solved', 30)).toMatchObject({ stamp: other });
  });

  it('holds none where it was not done, or its step gives no names', () => {
    expect(give(atFolder, 'couldNot', 30)).toEqual(answered(folder, 'couldNot', 30));
    const atDns = journalTo('flushDns');
    expect(give(atDns, 'unsolved', 30, 'flushDns' as typeof folder)).toEqual(
      answered('flushDns', 'unsolved', 30),
    );
  });

  it('of a backup holds the stamp of its file', () => {
    const journal = journalTo('backUpRegistry');
    const entry = answerEntry(journal, 'backUpRegistry', 'backedUp', undefined, minutes(30));
    const [name] =
      changesIn([...journal, entry])
        .at(-1)
        ?.preserved.map((one) => one.name) ?? [];
    expect(name).toContain(entry.stamp);
    expect(entry.stamp).toBe(stampFor(journal, 'backUpRegistry', 0));
  });

  it('is given again by going forward, with its reason and stamp, and changes nothing once more', () => {
    const back = [...byHand, tookBack(folder, 31)];
    const again = forward(back, 32);
    expect(again).toEqual({ ...byHand.at(-1), at: minutes(32), again: true });
    expect(ofFolder([...back, again])).toMatchObject([{ stamp: first, at: minutes(30), takenBack: false }]);
    // A name that was given once is used once.
    expect(stampFor([...back, again], folder, 0)).toBe(`${first}-2`);
  });

  it('stays put back, however often one goes back and forward', () => {
    const putBack: Entry = { kind: 'putBack', at: minutes(31), step: folder, stamp: first, result: 'done' };
    const back = [...byHand, putBack, tookBack(folder, 32)];
    expect(ofFolder([...back, forward(back, 33)])).toMatchObject([{ putBack: { result: 'done' } }]);
    // Somebody who answers once more may have done it once more.
    expect(give(back, 'unsolved', 33)).not.toHaveProperty('again');
    expect(ofFolder([...back, give(back, 'unsolved', 33)]).at(-1)).toMatchObject({ putBack: undefined });
    const corrected = [...byHand, putBack];
    expect(give(corrected, 'solved', 33)).not.toHaveProperty('again');
  });

  it('is only corrected where another one stands, unless its command was copied since', () => {
    expect(give(byHand, 'solved', 31)).toEqual({
      ...answered(folder, 'solved', 31),
      again: true,
      stamp: first,
    });
    expect(ofFolder([...byHand, give(byHand, 'solved', 31)])).toMatchObject([{ at: minutes(30) }]);
    const copiedSince = [...byHand, copied(folder, 'setFolderAside', `${first}-2`, 31)];
    expect(give(copiedSince, 'solved', 32)).toEqual({
      ...answered(folder, 'solved', 32),
      stamp: `${first}-2`,
    });
    const couldNot = [...atFolder, give(atFolder, 'couldNot', 30)];
    expect(give(couldNot, 'solved', 31)).toEqual({ ...answered(folder, 'solved', 31), stamp: first });
  });
});

describe('A journal of version 1.1, without stamps and without what was given again', () => {
  const older = (journal: Journal): Journal =>
    journal.map((entry) => {
      if (entry.kind !== 'answered') return entry;
      const { again, stamp, ...rest } = entry;
      return rest;
    });
  const told = ({ step, copies, takenBack }: Change) =>
    `${step} ${takenBack} ${copies.map(({ index }) => index)}`;

  it('tells the same changes: 300 sessions of people who go back, forward and change', () => {
    let [again, named] = [0, 0];
    for (let seed = 1; seed <= 300; seed += 1) {
      const session = new EditSession(seed);
      for (let moves = 6 + (seed % 20); moves > 0; moves -= 1) session.move();
      const { journal } = session.state;
      expect(changesIn(older(journal)).map(told), `seed ${seed}`).toEqual(changesIn(journal).map(told));
      again += journal.filter((entry) => entry.kind === 'answered' && entry.again).length;
      named += journal.filter((entry) => entry.kind === 'answered' && entry.stamp).length;
    }
    expect(Math.min(again, named)).toBeGreaterThan(50);
  });

  it('gives a folder that was renamed by hand the name that was shown', () => {
    expect(ofFolder(older(byHand))).toMatchObject([{ stamp: first, certainty: 'made' }]);
  });
});
