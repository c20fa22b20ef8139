import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/guide/guideMachine';
import { assumedOn, goOnTo } from '../../src/guide/handover/goOnTo';
import { answersTowards, type Passed, wayOnToStep, wayToStep } from '../../src/guide/handover/wayToStep';
import { numberOf, stepNumbered } from '../../src/guide/numbers';
import type { Journal } from '../../src/guide/session/journal';
import { followTrail } from '../../src/guide/session/trail';
import { isOutcome, type StepId, stepIds, stepInfo } from '../../src/guide/steps';
import { alongWay, situations } from '../support/graph';
import { hostileText } from '../support/hostile';
import { answered } from '../support/journey';
import { seededRandom } from '../support/random';

const steps = stepIds.filter((id) => !isOutcome(id));
const answersOf = (way: readonly Passed[] | undefined) => (way ?? []).map(({ answer }) => answer);
const stepsOf = (way: readonly Passed[] | undefined) => (way ?? []).map(({ at }) => at.step);
/** What was answered in a situation, in the order of the answers. */
const givenOn = (way: readonly Answer[]) =>
  alongWay(way)
    .slice(0, -1)
    .map(({ step }, index) => ({ step, answer: way[index] as Answer }));

describe('The numbers of the booklet', () => {
  it('are one for each step, a letter for each outcome, and found again however they are typed', () => {
    expect(new Set(stepIds.map(numberOf)).size).toBe(stepIds.length);
    expect(steps.map(numberOf)).toEqual(steps.map((_, index) => String(index + 1)));
    for (const id of stepIds)
      for (const typed of [
        `${numberOf(id)}`,
        ` 0${numberOf(id)} `,
        `n. ${numberOf(id).toLowerCase()}`,
        `passo ${numberOf(id)}.`,
      ])
        expect(stepNumbered(typed), typed).toBe(id);
  });

  it('are no others, whatever is typed', () => {
    for (const typed of ['', '0', '28', '999', 'H', 'passo', '9x', '1 2 3 4567', '__proto__', '９'])
      expect(stepNumbered(typed), typed).toBeUndefined();
    const random = seededRandom(4);
    for (let count = 0; count < 500; count += 1) {
      const found = stepNumbered(hostileText(random));
      if (found) expect(stepIds).toContain(found);
    }
  });
});

describe('The way to a number', () => {
  it.each(steps)('is a shortest one: %s', (target) => {
    const way = wayToStep(target, new Map());
    const shortest = Math.min(
      ...situations.filter(({ step }) => step === target).map((one) => one.way.length),
    );
    expect(way).toHaveLength(shortest);
    expect(alongWay(answersOf(way)).at(-1)?.step).toBe(target);
  });

  it('keeps to what is settled, or there is none', () => {
    for (const { step: target, way } of situations.filter(
      ({ step }, index) => !isOutcome(step) && index % 40 === 0,
    )) {
      const settled = new Map(givenOn(way).map(({ step, answer }) => [step, answer]));
      expect(answersOf(wayToStep(target, settled))).toEqual(way);
    }
    expect(wayToStep('checkVersion', new Map([['whichClient', 'lync2010']]))).toBeUndefined();
    expect(wayToStep('checkAssistant', new Map([['whichClient', 'lync2010']]))).toBeDefined();
  });

  it('from where somebody stands keeps as many answers as can stay, and gives up the last ones first', () => {
    const given = givenOn(['verifying', 'hybrid', 'lync2010', 'windows7', 'couldNot']);
    const on = wayOnToStep('restartWindows', given);
    expect(answersOf(on).slice(0, 5)).toEqual(given.map(({ answer }) => answer));
    const other = wayOnToStep('checkVersion', given);
    expect(answersOf(other).slice(0, 2)).toEqual(['verifying', 'hybrid']);
    expect(stepsOf(other)).toContain('whichClient');
    const chosen = new Map<StepId, Answer>([['whichClient', 'sfb2016']]);
    expect(answersOf(wayOnToStep('checkVersion', given, chosen))).toContain('sfb2016');
    expect(wayOnToStep('checkAssistant', given, chosen)).toBeUndefined();
  });

  it('is offered answers that can still lead there, and none that ends it', () => {
    for (const target of steps)
      for (const { at, answer } of wayToStep(target, new Map()) ?? []) {
        const towards = answersTowards(target, at);
        expect(towards).toContain(answer);
        expect(towards).not.toContain('worksNow');
        expect(towards).not.toContain('escalateNow');
      }
  });

  it('leads exactly there, whatever was answered before and changed since', () => {
    const random = seededRandom(11);
    let changed = 0;
    for (let round = 0; round < 300; round += 1) {
      const given = givenOn(random.pick(situations).way);
      const journal: Journal = given.map(({ step, answer }) => answered(step, answer));
      const earlier = given.length > 0 ? random.pick(given) : undefined;
      const other = earlier && random.pick(stepInfo(earlier.step).answers);
      const now = earlier && other ? [...journal, answered(earlier.step, other)] : journal;
      const trail = followTrail(now);
      const target = random.pick(steps);
      if (trail.step === target || trail.answered.some(({ step }) => step === target)) continue;
      const way = wayOnToStep(target, trail.answered);
      const whole = goOnTo(now, target, assumedOn(way ?? [], trail.answered), 0);
      expect(followTrail(whole).step).toBe(target);
      if (given.some(({ step }) => step === target)) changed += 1;
    }
    // Some of them answered there before, on a way that they left.
    expect(changed).toBeGreaterThan(5);
  });
});
