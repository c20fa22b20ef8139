import { type StepId, stepInfo } from '../steps';
import { type Reason, reasons } from './journal';

/** Why a step may not have been done: what only looks can't have been done already. */
export function reasonsAt(step: StepId): readonly Reason[] {
  const isDeed = stepInfo(step).meta.kind === 'instruction';
  return reasons.filter((reason) => isDeed || reason !== 'alreadyDone');
}
