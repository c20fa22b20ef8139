import { describe, expect, it } from 'vitest';
import { type Answer, quietAnswers } from '../../src/guide/guideMachine';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { reportOf } from '../../src/guide/session/report';
import { followTrail } from '../../src/guide/session/trail';
import type { ActId } from '../../src/guide/stepKinds';
import { isOutcome, makesChange, type StepId, stepIds, stepInfo } from '../../src/guide/steps';
import { atBackup, atCache, atDns, begin, minutes, toCaches } from '../support/changing';
import { situations } from '../support/graph';
import { answered, journalOf, tookBack } from '../support/journey';
import { RandomSession } from '../support/session';

describe('A report', () => {
  it('of nothing begins and ends now, and knows nothing', () => {
    expect(reportOf([], begin)).toMatchObject({
      outcome: undefined,
      solvedBy: undefined,
      state: 'unfinished',
      reason: undefined,
      error: 'unknown',
      service: undefined,
      steps: [],
      tried: 0,
      changes: [],
      notDone: [],
      area: 'undecided',
      evidence: [],
      startedAt: begin,
      endedAt: begin,
    });
  });

  it('says how far a step went that was not done, or waits for an answer, and of no other', () => {
    const did = (step: StepId, act: ActId, minute: number): Entry => ({
      kind: 'did',
      at: minutes(minute),
      step,
      act,
    });
    const journal: Journal = [
      ...journalOf(toCaches.slice(0, 6)),
      did('restartWindows', 'saveAll', 5),
      answered('restartWindows', 'couldNot', 6, 'noTime'),
      did('deleteSignInInfo', 'showSignIn', 7),
      did('deleteSignInInfo', 'deleteInfo', 7),
      answered('deleteSignInInfo', 'unsolved', 8),
      answered('flushDns', 'couldNot', 8),
      did('resetEndpointCache', 'closeOutlook', 9),
      did('resetEndpointCache', 'closeProgram', 9),
    ];
    const { steps, notDone, begun, changes } = reportOf(journal, 0);
    expect(steps.flatMap(({ step, doneTo }) => (doneTo ? [[step, doneTo]] : []))).toEqual([
      ['restartWindows', 'saveAll'],
    ]);
    expect(notDone.map(({ doneTo }) => doneTo)).toEqual(['saveAll', undefined]);
    expect(begun).toEqual({ step: 'resetEndpointCache', doneTo: 'closeProgram' });
    // What is ticked off is no change to the PC, and no answer.
    expect(changes.map(({ step }) => step)).toEqual(['deleteSignInInfo']);
    const without = journal.filter(({ kind }) => kind !== 'did');
    expect(reportOf(without, 0).begun).toBeUndefined();
    expect(reportOf(without, 0).changes.map(({ id, certainty }) => [id, certainty])).toEqual(
      changes.map(({ id, certainty }) => [id, certainty]),
    );
    expect(followTrail(journal)).toEqual(followTrail(without));
    expect(reportOf([...journal, answered('resetEndpointCache', 'solved', 10)], 0).begun).toBeUndefined();
  });

  it('says how far a step went, in whatever order it was ticked off and however it was left', () => {
    for (const { step, way } of situations) {
      const { acts, answers } = stepInfo(step);
      const furthest = acts.at(-1)?.id;
      if (isOutcome(step) || !furthest) continue;
      const ticked: Journal = [
        ...journalOf(way),
        ...[...acts].reverse().map(({ id }): Entry => ({ kind: 'did', at: begin, step, act: id })),
      ];
      expect(reportOf(ticked, 0).begun).toEqual({ step, doneTo: furthest });
      for (const answer of answers) {
        const { steps } = reportOf([...ticked, answered(step, answer, 60)], 0);
        const isLeft = answer === 'couldNot' || quietAnswers.includes(answer);
        expect(steps.at(-1)?.doneTo).toBe(isLeft ? furthest : undefined);
      }
    }
  });

  it('has every step of the trail with its number, answer, reason, time and note', () => {
    const journal: Journal = [
      ...atDns,
      { kind: 'noted', at: minutes(6), step: 'flushDns', note: 'first' },
      { kind: 'noted', at: minutes(7), step: 'flushDns', note: 'last' },
      answered('flushDns', 'couldNot', 8, 'noRights'),
    ];
    const { steps, notDone, tried, startedAt, endedAt } = reportOf(journal, 0);
    expect(steps.map(({ number, step, answer }) => `${number} ${step} ${answer}`)).toEqual([
      '1 whichError acquiring',
      '2 whichService ownServer',
      '3 whichClient lync2013',
      '4 whichWindows windows10',
      '5 checkClock clockRight',
      '6 checkVersion recent',
      '7 restartWindows couldNot',
      '8 deleteSignInInfo couldNot',
      '9 flushDns couldNot',
    ]);
    expect(steps.at(-1)).toMatchObject({ reason: 'noRights', note: 'last', at: minutes(8) });
    expect(steps[0]).toMatchObject({ reason: undefined, note: '', at: begin });
    expect(notDone.map(({ number }) => number)).toEqual([7, 8, 9]);
    expect({ tried, startedAt, endedAt }).toEqual({ tried: 0, startedAt: begin, endedAt: minutes(8) });
  });

  it('counts as tried what was really carried out and stands', () => {
    expect(reportOf(atCache, 0).tried).toBe(1);
    expect(reportOf([...atCache, answered('resetEndpointCache', 'solved', 9)], 0).tried).toBe(2);
    expect(reportOf([...atCache, tookBack('flushDns', 9)], 0).tried).toBe(0);
  });

  it('says what fixed it, or that nobody knows', () => {
    expect(reportOf([...atDns, answered('flushDns', 'solved', 9)], 0)).toMatchObject({
      outcome: 'resolved',
      solvedBy: 'flushDns',
      area: 'none',
    });
    expect(reportOf(journalOf(['acquiring', 'worksNow']), 0)).toMatchObject({
      outcome: 'resolved',
      solvedBy: 'unknown',
    });
    expect(reportOf(journalOf(['acquiring', 'escalateNow']), 0)).toMatchObject({
      outcome: 'escalated',
      solvedBy: undefined,
    });
  });

  it.each<[Answer[], object]>([
    [['acquiring'], { state: 'unfinished', reason: undefined }],
    [['acquiring', 'worksNow'], { state: 'solved', reason: undefined }],
    [['acquiring', 'escalateNow'], { state: 'open', reason: 'escalateNow' }],
    [['acquiring', 'online', 'stopHere'], { state: 'settled', reason: 'stopHere' }],
    [['anotherError'], { state: 'open', reason: 'anotherError' }],
    [['acquiring', 'ownServer', 'anotherProgram'], { state: 'open', reason: 'anotherProgram' }],
  ])('after %j has a state, and a reason why it is passed on', (way, expected) => {
    expect(reportOf(journalOf(way), 0)).toMatchObject(expected);
  });

  it('is passed on for want of an administrator, or of further steps', () => {
    const admin = atBackup.findIndex(
      (entry) => entry.kind === 'answered' && entry.step === 'canInvolveAdmin',
    );
    const without = [...atBackup.slice(0, admin), answered('canInvolveAdmin', 'notAdmin', 20)];
    expect(reportOf(without, 0)).toMatchObject({ state: 'open', reason: 'notAdmin' });
    const toTheEnd = [...atBackup, answered('backUpRegistry', 'couldNot', 20)];
    expect(reportOf(toTheEnd, 0)).toMatchObject({ state: 'open', reason: 'exhausted' });
  });

  it('has message, account and inputs as they were given last', () => {
    const journal: Journal = [
      ...atDns,
      { kind: 'gave', at: begin, input: 'since', value: 'today' },
      { kind: 'gave', at: begin, input: 'since', value: 'longer' },
      answered('whichError', 'verifying', 9),
    ];
    expect(reportOf(journal, 0)).toMatchObject({
      error: 'verifying',
      service: 'ownServer',
      inputs: { since: 'longer' },
      facts: { client: 'lync2013', windows: 'windows10' },
    });
  });

  it('names the answers that its area is inferred from, in flow order', () => {
    const journal = [...atBackup, answered('backUpRegistry', 'couldNot', 20)];
    const { outcome, area, evidence } = reportOf(journal, 0);
    expect({ outcome, area }).toEqual({ outcome: 'escalateService', area: 'service' });
    expect(evidence.map(({ step, answer }) => `${step} ${answer}`)).toEqual([
      'whichService ownServer',
      'tryOtherAccounts othersFail',
      'tryElsewhere failsElsewhere',
      'checkChain trusted',
      'checkMachineGuid braces',
    ]);
  });

  it.each(stepIds.filter(isOutcome))('has, at %s, the area that the guide names', (outcome) => {
    const way = situations.find(({ step }) => step === outcome)?.way ?? [];
    const { meta } = stepInfo(outcome);
    expect(reportOf(journalOf(way), 0)).toMatchObject({
      outcome,
      area: meta.kind === 'outcome' ? meta.area : 'never',
    });
  });

  it('before an outcome has none, and no area', () => {
    expect(reportOf(atCache, 0)).toMatchObject({
      outcome: undefined,
      solvedBy: undefined,
      area: 'undecided',
    });
  });

  it('keeps, in 300 sessions at random, every change that was made', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const session = new RandomSession(seed);
      for (let moves = 40; moves > 0; moves -= 1) session.move();
      const { changes, steps } = reportOf(session.journal, 0);
      const made = changes.filter(({ certainty }) => certainty === 'made').map(({ step }) => step);
      const done = session.done.map((one) => one.split(' ')[0] as StepId).filter(makesChange);
      expect(made, `seed ${seed}`).toEqual(expect.arrayContaining(done));
      const standing = new Map(steps.map(({ step, answer }) => [step, answer]));
      const { step: shown } = followTrail(session.journal);
      for (const change of changes) {
        const now = standing.get(change.step);
        const isOtherwise = now !== undefined && !['solved', 'unsolved', 'backedUp'].includes(now);
        expect(change.takenBack, `seed ${seed}: ${change.step}`).toBe(
          (!now && change.step !== shown) || (change.certainty === 'made' && isOtherwise),
        );
      }
    }
  });
});
