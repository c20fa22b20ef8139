import type { Answered } from '../session/journal';
import type { Said } from './trailNumber';

/** Answers that were given on another device, as entries of a journal that goes on with them. */
export function handedOver(trail: readonly Said[], at: number): Answered[] {
  return trail.map(({ step, answer, reason }) => ({
    kind: 'answered',
    at,
    step,
    answer,
    ...(reason && { reason }),
    handedOver: true,
  }));
}
