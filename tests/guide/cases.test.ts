import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/guide/guideMachine';
import { stepInfo } from '../../src/guide/steps';
import { type Case, cases } from '../support/cases';
import { alongWay } from '../support/graph';

describe('The case', () => {
  it.each(Object.entries(cases))('%s: $what', (_, { way, end, at }) => {
    const passed = alongWay(way.split(' ') as Answer[]).map(({ step }) => step);
    expect(passed.slice(-2)).toEqual([at, end]);
  });

  it.each(['e, missing', 'f'])('%s lets nothing be changed on the PC first', (id) => {
    const { way } = cases[id] as Case;
    const answers = way.split(' ') as Answer[];
    const done = alongWay(answers).filter(
      ({ step }, index) =>
        stepInfo(step).meta.kind === 'instruction' &&
        ['solved', 'unsolved'].includes(answers[index] as Answer),
    );
    expect(done).toEqual([]);
  });
});
