import { guideVersion } from '../guide/guideMachine';
import type { StepId } from '../guide/steps';
import type { Language } from './language';

/**
 * Which step somebody found fault with, in one line of ids that whoever keeps the guide finds at once.
 * @param remark what is wrong with it, in one line; or nothing
 */
export function wrongStepLine(step: StepId, language: Language, remark: string): string {
  const where = `sportello-step ${guideVersion} ${step} ${language}`;
  return remark === '' ? where : `${where}: ${remark}`;
}
