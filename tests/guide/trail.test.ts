import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/guide/guideMachine';
import { type Answered, type Journal, lastAnswer, standingAnswers } from '../../src/guide/session/journal';
import { droppedSteps, followTrail, type Trail } from '../../src/guide/session/trail';
import { isOutcome, type StepId } from '../../src/guide/steps';
import { edges, firstSituation, longestWay, situations } from '../support/graph';
import { answered, journalOf, tookBack } from '../support/journey';

/** What a trail should say in a situation: its step, its facts and what may be answered. */
function sameSituation({ step, facts, answers }: Trail, situation: (typeof situations)[number]): boolean {
  const offered = situation.edges.map(({ answer }) => answer);
  return (
    step === situation.step &&
    `${answers}` === `${offered}` &&
    JSON.stringify(facts) === JSON.stringify(situation.facts)
  );
}

const stepsOf = (trail: Trail) => trail.answered.map(({ step }) => step);
const longest = journalOf(longestWay());

describe('A shortest way to every edge', { timeout: 60_000 }, () => {
  const journals = edges.map(({ from, answer, to }) => ({
    from,
    answer,
    to,
    journal: journalOf([...from.way, answer]),
  }));

  it('is followed by its journal, answer by answer, to where the edge leads', () => {
    const astray = journals.filter(({ to, journal }) => {
      const trail = followTrail(journal);
      return !sameSituation(trail, to) || !trail.answered.every((entry, index) => entry === journal[index]);
    });
    expect(astray.map(({ from, answer }) => `${from.key} ${answer}`)).toEqual([]);
  });

  it('is one step shorter with its last answer taken back, which is still remembered', () => {
    const followed = new Set<string>();
    const astray = journals.filter(({ from, answer, journal }) => {
      const backed = [...journal, tookBack(from.step, journal.length)];
      const standing = [...standingAnswers(backed).values()];
      const right =
        standing.length === from.way.length && standing.every((entry, at) => entry === journal[at]);
      if (!right || lastAnswer(backed, from.step)?.answer !== answer) return true;
      // The same answers stand whichever was the last one: followed once for each situation, it is enough.
      if (followed.has(from.key)) return false;
      followed.add(from.key);
      return !sameSituation(followTrail(backed), from);
    });
    expect(astray.map(({ from, answer }) => `${from.key} ${answer}`)).toEqual([]);
    expect(followed.size).toBe(situations.filter(({ step }) => !isOutcome(step)).length);
  });
});

describe('Back', () => {
  it('goes from any outcome to the first step, one answer at a time, and forward again', () => {
    let journal: Journal = longest;
    for (let left = longest.length; left > 0; left -= 1) {
      const { answered: given } = followTrail(journal);
      expect(given).toHaveLength(left);
      journal = [...journal, tookBack(given[left - 1]?.step as StepId)];
    }
    expect(sameSituation(followTrail(journal), firstSituation)).toBe(true);

    for (const { step } of longest as Answered[]) {
      expect(followTrail(journal).step).toBe(step);
      journal = [...journal, lastAnswer(journal, step) as Answered];
    }
    expect(stepsOf(followTrail(journal))).toEqual(stepsOf(followTrail(longest)));
  });

  it('keeps the answers after the one that was taken back', () => {
    const back = [...longest, tookBack('checkClock')];
    expect(followTrail(back).step).toBe('checkClock');
    expect(standingAnswers(back).size).toBe(longest.length - 1);
    expect(followTrail([...back, answered('checkClock', 'clockWrong')])).toMatchObject({
      step: followTrail(longest).step,
    });
  });
});

describe('Stopping at a step', () => {
  it.each((longest as Answered[]).map(({ step }, index) => [step, index] as const))(
    '%s shows what stands before it and what may be answered there',
    (step, index) => {
      const until = followTrail(longest, step);
      expect(until).toEqual({ ...followTrail(longest.slice(0, index)), answered: longest.slice(0, index) });
    },
  );

  it('goes on to the end if the step is not on the way', () => {
    expect(followTrail(longest, 'useTeams')).toEqual(followTrail(longest));
  });
});

describe('A change of one answer', () => {
  const before = followTrail(longest);
  const changes = (longest as Answered[]).flatMap(({ step, answer }) =>
    followTrail(longest, step)
      .answers.filter((other) => other !== answer)
      .map((other): [StepId, Answer] => [step, other]),
  );

  it.each(changes)('%s to %s keeps every other answer', (step, other) => {
    const changed = [...longest, answered(step, other, longest.length)];
    const index = stepsOf(before).indexOf(step);
    const { answered: given } = followTrail(changed);
    expect(given.slice(0, index)).toEqual(before.answered.slice(0, index));
    expect(given[index]?.answer).toBe(other);

    const standing = standingAnswers(changed);
    for (const entry of longest as Answered[]) {
      if (entry.step !== step) expect(standing.get(entry.step)).toBe(entry);
    }
    const changedBack = [
      ...changed,
      answered(step, before.answered[index]?.answer as Answer, longest.length + 1),
    ];
    expect(stepsOf(followTrail(changedBack))).toEqual(stepsOf(before));
    expect(followTrail(changedBack)).toMatchObject({ step: before.step, facts: before.facts });
  });

  it('asks only what is newly needed, is then back where one was, and names what no longer applies', () => {
    const first = journalOf([
      'acquiring',
      'ownServer',
      'lync2010',
      'windows7',
      'clockRight',
      'stopped',
      'unsolved',
      'couldNot',
      'unsolved',
      'unsolved',
    ]);
    const atCache = followTrail(first);
    expect(atCache.step).toBe('resetEndpointCache');

    const changed = [...first, answered('whichClient', 'lync2013')];
    expect(followTrail(changed).step).toBe('checkVersion');
    const gone = ['checkAssistant', 'startAssistant'];
    // Of the update nobody can say before the version is known.
    expect(droppedSteps(atCache, changed)).toEqual(gone);
    const recent = [...changed, answered('checkVersion', 'recent')];
    expect(followTrail(recent).step).toBe('deleteSignInInfo');
    expect(droppedSteps(atCache, recent)).toEqual([...gone, 'updateClient']);
    const answeredAgain = [...recent, answered('deleteSignInInfo', 'unsolved')];
    const again = followTrail(answeredAgain);
    expect(again).toMatchObject({
      step: 'resetEndpointCache',
      facts: { client: 'lync2013', signInInfoDeleted: true },
    });
    expect(droppedSteps(again, [...answeredAgain, answered('whichClient', 'lync2010')])).toEqual([
      'checkVersion',
      'deleteSignInInfo',
    ]);
  });

  it('moves the chain to where the message has it, and drops it only where others work here', () => {
    const early = journalOf([
      'verifying',
      'ownServer',
      'lync2010',
      'windows7',
      'clockRight',
      'running',
      'couldNot',
      'trusted',
      'unsolved',
      'unsolved',
      'unsolved',
      'notFound',
      'couldNot',
      'othersWork',
    ]);
    const before = followTrail(early);
    expect(before.step).toBe('tryElsewhere');
    const changed = [...early, answered('whichError', 'acquiring')];
    expect(droppedSteps(before, changed)).toEqual(['checkChain']);
    const failing = [...changed, answered('tryOtherAccounts', 'othersFail')];
    expect(droppedSteps(before, failing)).toEqual([]);
    expect(followTrail([...failing, answered('tryElsewhere', 'failsElsewhere')])).toMatchObject({
      step: 'checkMachineGuid',
    });
  });

  it('drops nothing if the way stays the same, and nothing that is only waiting for an answer', () => {
    expect(droppedSteps(before, [...longest, answered('whichError', 'notSure')])).toEqual([]);
    expect(droppedSteps(before, longest.slice(0, -1))).toEqual([]);
  });

  it('stops where an answer is no longer offered: no Windows XP for Lync 2013', () => {
    const first = journalOf([
      'acquiring',
      'ownServer',
      'lync2010',
      'windowsXp',
      'clockRight',
      'running',
      'couldNot',
      'unsolved',
    ]);
    const changed = [...first, answered('whichClient', 'lync2013')];
    expect(followTrail(changed)).toMatchObject({
      step: 'whichWindows',
      facts: { windows: 'unknown', client: 'lync2013' },
    });
    expect(droppedSteps(followTrail(first), changed)).toEqual(['checkAssistant']);
  });
});

describe('What is left of the trail', () => {
  it('is nothing in an empty journal', () => {
    expect(followTrail([])).toEqual({
      answered: [],
      step: 'whichError',
      facts: firstSituation.facts,
      answers: [
        'acquiring',
        'verifying',
        'clockMessage',
        'notSure',
        'anotherError',
        'worksNow',
        'escalateNow',
      ],
    });
  });

  it('ends at an outcome, where nothing can be answered, whatever stands for later steps', () => {
    const [ended] = situations.filter(({ step }) => isOutcome(step));
    const journal = [...longest, answered('whichService', 'escalateNow')];
    expect(followTrail(journal)).toMatchObject({ step: 'escalated', answers: [] });
    expect(followTrail(journalOf(ended?.way ?? [])).answers).toEqual([]);
  });
});
