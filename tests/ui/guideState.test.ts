import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/guide/guideMachine';
import { changesIn } from '../../src/guide/session/changes';
import { type Journal, reasons } from '../../src/guide/session/journal';
import { followTrail } from '../../src/guide/session/trail';
import { isOutcome, type StepId, stepIds } from '../../src/guide/steps';
import {
  atWaypoint,
  droppedBy,
  type GuideState,
  shownTrail,
  withAct,
  withAnswer,
  withEntry,
  withoutLastAnswer,
  withReason,
} from '../../src/ui/session/guideState';
import { journalOf } from '../support/journey';
import { type Random, seededRandom } from '../support/random';

const now = Date.UTC(2026, 10, 23, 10, 0);
const way: Answer[] = ['acquiring', 'ownServer', 'lync2010', 'windows7', 'clockRight', 'running', 'couldNot'];
const stateOf = (journal: Journal, changes: Partial<GuideState> = {}): GuideState => ({
  id: 'one',
  journal,
  looking: undefined,
  isPuttingBack: false,
  ...changes,
});
const begun = stateOf(journalOf(way));
const place = (step: string, looking = false) => ({ step, looking });
const walked = (state: GuideState) => followTrail(state.journal).answered.map(({ step }) => step);

describe('An answer', () => {
  it('is entered at the step that is shown, with its reason and time', () => {
    const next = withAnswer(stateOf([]), 'acquiring', undefined, now);
    expect(next.journal).toEqual([{ kind: 'answered', at: now, step: 'whichError', answer: 'acquiring' }]);
    expect(shownTrail(next).step).toBe('whichService');
    const { journal } = withAnswer(stateOf(journalOf(way.slice(0, 4))), 'couldNot', 'noTime', now);
    expect(journal.at(-1)).toEqual({
      kind: 'answered',
      at: now,
      step: 'checkClock',
      answer: 'couldNot',
      reason: 'noTime',
    });
  });

  it('that the step does not offer changes nothing', () => {
    const state = stateOf([]);
    expect(withAnswer(state, 'solved', undefined, now)).toBe(state);
    const ended = stateOf(journalOf(['escalateNow']));
    expect(withAnswer(ended, 'escalateNow', undefined, now)).toBe(ended);
  });

  it('to a step that is looked at changes it, keeps the others and stops looking', () => {
    const looking = { ...begun, looking: 'checkClock' as StepId };
    const next = withAnswer(looking, 'couldNot', undefined, now);
    expect(next).toMatchObject({ looking: undefined, isPuttingBack: false });
    expect(walked(next)).toEqual(walked(begun));
    expect(shownTrail(next).step).toBe('restartWindows');
  });

  it('that makes other steps pointless names them, in the order in which they were walked', () => {
    const looking = { ...begun, looking: 'whichClient' as StepId };
    expect(droppedBy(looking, 'sfb2016', undefined, now)).toEqual(['checkAssistant']);
    const next = withAnswer(looking, 'sfb2016', undefined, now);
    expect(shownTrail(next).step).toBe('checkVersion');
    expect(droppedBy(next, 'couldNot', undefined, now)).toEqual([]);
  });

  it('never names steps where nothing was changed', () => {
    expect(droppedBy(begun, 'unsolved', undefined, now)).toEqual([]);
  });
});

describe('A reason', () => {
  it('is changed where it stands, and nothing else with it', () => {
    const state = stateOf(withAnswer(stateOf(journalOf(way.slice(0, 4))), 'couldNot', 'noTime', now).journal);
    const next = withReason(state, 'checkClock', 'ratherNot', now + 1);
    expect(followTrail(next.journal).answered.at(-1)).toMatchObject({
      answer: 'couldNot',
      reason: 'ratherNot',
    });
    expect(shownTrail(next).step).toBe(shownTrail(state).step);
    expect(withReason(next, 'checkClock', 'ratherNot', now)).toBe(next);
    expect(withReason(next, 'whichError', 'ratherNot', now)).toBe(next);
  });
});

describe('An entry that is no answer', () => {
  it('is added, and leaves what is shown and named as it is', () => {
    const state = { ...begun, looking: 'checkClock' as StepId };
    const entry = { kind: 'noted', at: now, step: 'checkClock', note: 'late' } as const;
    expect(withEntry(state, entry)).toEqual({ ...state, journal: [...state.journal, entry] });
  });
});

describe('An act that is ticked off', () => {
  it('is written down with the shown step, and leaves the way as it is', () => {
    const next = withAct(begun, 'saveAll', now);
    expect(next.journal).toEqual([
      ...begun.journal,
      { kind: 'did', at: now, step: 'restartWindows', act: 'saveAll' },
    ]);
    expect(shownTrail(next)).toEqual(shownTrail(begun));
    const looking = { ...begun, looking: 'checkClock' as StepId };
    expect(withAct(looking, 'compareClock', now).journal.at(-1)).toMatchObject({ step: 'checkClock' });
  });

  it('is none where the step has no such act, or not with this program and Windows', () => {
    expect(withAct(begun, 'compareClock', now)).toBe(begun);
    expect(withAct(begun, 'leaveServer', now)).toBe(begun);
  });
});

describe('Back', () => {
  it('takes the last answer back', () => {
    const next = withoutLastAnswer(begun, now);
    expect(next.journal).toEqual([...begun.journal, { kind: 'tookBack', at: now, step: 'updateClient' }]);
    expect(shownTrail(next).step).toBe('updateClient');
  });

  it('from a step that is looked at only stops looking', () => {
    const looking = { ...begun, looking: 'checkClock' as StepId };
    expect(withoutLastAnswer(looking, now)).toEqual(begun);
  });

  it('at the beginning does nothing', () => {
    expect(withoutLastAnswer(stateOf([]), now).journal).toEqual([]);
  });

  it('from an outcome leads to the step that ended it', () => {
    const ended = withAnswer(begun, 'escalateNow', undefined, now);
    expect(isOutcome(shownTrail(ended).step)).toBe(true);
    expect(shownTrail(withoutLastAnswer(ended, now)).step).toBe('restartWindows');
  });
});

describe("The browser's Back and Forward", () => {
  it('to an earlier step take its answer and all later ones back, the last one first', () => {
    const next = atWaypoint(begun, place('checkClock'), now);
    expect(next.journal.slice(begun.journal.length)).toEqual(
      ['updateClient', 'checkAssistant', 'checkClock'].map((step) => ({ kind: 'tookBack', at: now, step })),
    );
    expect(shownTrail(next).step).toBe('checkClock');
  });

  it('forward again give again what was taken back, with the time of now', () => {
    const back = atWaypoint(begun, place('whichService'), now);
    const forward = atWaypoint(back, place('restartWindows'), now + 1);
    expect(walked(forward)).toEqual(walked(begun));
    expect(shownTrail(forward).step).toBe('restartWindows');
    const again = forward.journal.slice(back.journal.length);
    expect(again.map(({ kind, at }) => [kind, at])).toEqual(Array(6).fill(['answered', now + 1]));
  });

  it('forward by one step give one answer again, its reason too', () => {
    const withReason = withAnswer(stateOf(journalOf(way.slice(0, 4))), 'couldNot', 'noTime', now);
    const back = atWaypoint(withReason, place('checkClock'), now);
    const forward = atWaypoint(back, place('checkAssistant'), now + 5);
    expect(forward.journal.at(-1)).toMatchObject({ step: 'checkClock', reason: 'noTime', at: now + 5 });
  });

  it('forward to an outcome reach it again', () => {
    const ended = withAnswer(begun, 'escalateNow', undefined, now);
    const back = atWaypoint(ended, place('whichError'), now);
    expect(shownTrail(back).step).toBe('whichError');
    expect(shownTrail(atWaypoint(back, place('escalated'), now)).step).toBe('escalated');
  });

  it('to the step that is shown change nothing in the journal', () => {
    expect(atWaypoint(begun, place('restartWindows'), now).journal).toBe(begun.journal);
  });

  it('to a step that was looked at look again, and take nothing back', () => {
    const next = atWaypoint(begun, place('checkClock', true), now);
    expect(next).toEqual({ ...begun, looking: 'checkClock' });
    expect(atWaypoint(next, place('restartWindows'), now)).toEqual(begun);
  });

  it.each(['', 'whichWindow', 'byClient', 'constructor', 'checkChain', 'resolved', 'deleteSignInInfo'])(
    'to a place that these answers do not lead to ("%s") change nothing',
    (step) => {
      for (const looking of [false, true]) {
        const next = atWaypoint({ ...begun, looking: 'checkClock' }, place(step, looking), now);
        expect(next.journal).toBe(begun.journal);
        expect(next.looking).toBeUndefined();
      }
    },
  );

  it('do not go forward by an answer that no longer fits', () => {
    const onXp = stateOf(
      journalOf(['acquiring', 'ownServer', 'notSure', 'couldNot', 'windowsXp', 'clockRight', 'running']),
    );
    const back = atWaypoint(onXp, place('findDeleteLink'), now);
    // Who finds that link has no Lync 2010, so no Windows XP either.
    const changed = withAnswer(back, 'linkThere', undefined, now);
    expect(shownTrail(changed).step).toBe('whichWindows');
    expect(atWaypoint(changed, place('checkClock'), now).journal).toBe(changed.journal);
  });
});

describe('100 walks at random', () => {
  const kinds = ['answer', 'look', 'back', 'place', 'foreign', 'reason', 'entry'] as const;

  function moved(state: GuideState, random: Random, at: number): [(typeof kinds)[number], GuideState] {
    const { answers } = shownTrail(state);
    const { answered } = followTrail(state.journal);
    const kind = random.percent(45) ? 'answer' : random.pick(kinds);
    switch (kind) {
      case 'answer': {
        const ordinary = answers.filter((one) => !['worksNow', 'escalateNow', 'solved'].includes(one));
        const from = random.percent(90) && ordinary.length ? ordinary : answers;
        const answer = from.length ? random.pick(from) : 'solved';
        return [kind, withAnswer(state, answer, random.percent(20) ? 'other' : undefined, at)];
      }
      case 'look':
        return [
          kind,
          answered.length ? { ...state, looking: random.pick(answered).step, isPuttingBack: false } : state,
        ];
      case 'back':
        return [kind, withoutLastAnswer(state, at)];
      case 'place':
        return [kind, atWaypoint(state, place(random.pick(stepIds), random.percent(30)), at)];
      case 'foreign':
        return [kind, atWaypoint(state, place(random.pick(['', '#', 'toString', 'byClient']), true), at)];
      case 'reason':
        return [
          kind,
          answered.length ? withReason(state, random.pick(answered).step, random.pick(reasons), at) : state,
        ];
      case 'entry':
        return [kind, withEntry(state, { kind: 'noted', at, step: random.pick(stepIds), note: 'x' })];
    }
  }

  it('never throw, never shorten the journal, and always show a step of the guide', {
    timeout: 30_000,
  }, () => {
    const seen = new Map<string, number>();
    const reached = new Set<StepId>();
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = seededRandom(seed);
      let state = stateOf([]);
      for (let move = 0; move < 40; move += 1) {
        const [kind, next] = moved(state, random, now + move);
        const trail = shownTrail(next);
        const whole = followTrail(next.journal);
        const made = (journal: Journal) =>
          changesIn(journal).flatMap(({ id, certainty }) => (certainty === 'made' ? [id] : []));
        const after = made(next.journal);
        const last = next.journal.at(-1);
        const named =
          kind === 'answer' && last?.kind === 'answered'
            ? droppedBy(state, last.answer, last.reason, now + move)
            : [];
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        reached.add(trail.step);
        const right =
          state.journal.every((entry, index) => next.journal[index] === entry) &&
          stepIds.includes(trail.step) &&
          (next.looking === undefined || next.looking === trail.step) &&
          (trail.answers.length > 0 || isOutcome(trail.step)) &&
          // What a change drops is named before; what was done stays, whatever is changed.
          named.every((step) => !whole.answered.some((one) => one.step === step)) &&
          made(state.journal).every((id) => after.includes(id));
        if (!right) expect.fail(`seed ${seed}, move ${move}: ${kind} of ${JSON.stringify(state)}`);
        state = next;
      }
    }
    // They moved in every way and got about: otherwise they would prove little.
    expect([...seen.keys()].sort()).toEqual([...kinds].sort());
    expect(reached.size).toBeGreaterThan(28);
  });
});
