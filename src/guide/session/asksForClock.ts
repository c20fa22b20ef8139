import { stepInfo } from '../steps';
import type { Journal } from './journal';
import { followTrail } from './trail';

/** Whether a session has come to a step that has the clock of the PC set: its times may be those of another clock. */
export function asksForClock(journal: Journal): boolean {
  const { step, answered } = followTrail(journal);
  return [step, ...answered.map((entry) => entry.step)].some((id) => {
    const { meta } = stepInfo(id);
    return meta.kind === 'instruction' && meta.setsClock === true;
  });
}
