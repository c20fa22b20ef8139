import { expect, it } from 'vitest';
import { allSituations } from '../../../src/build/situations';
import { floorGuide } from './guide';
import type { Screen } from './screen.mjs';

it('goes wherever the guide goes, and offers the same answers there', () => {
  const { screens, situations } = floorGuide();
  const screenAt = ([screen = 0]: readonly number[]) => screens[screen] as Screen;
  const follow = (way: readonly string[]) =>
    way.reduce((here, answer) => {
      const place = screenAt(here).answers.findIndex(({ id }) => id === answer);
      return situations[here[place + 1] as number] as number[];
    }, situations[0] as number[]);
  const guide = [...allSituations().values()];

  const shown = guide.map(({ way }) => {
    const { step, answers } = screenAt(follow(way));
    return [step, ...answers.map(({ id }) => id)].join(' ');
  });

  expect(shown).toEqual(
    guide.map(({ step, edges }) => [step, ...edges.map(({ answer }) => answer)].join(' ')),
  );
});
