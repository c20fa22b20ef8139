import type { StepId } from '../../guide/steps';
import { usePage } from '../context';
import { skipToStep } from './skipToStep';

/** For keyboards: past the header, to the step. */
export function SkipLink({ step }: { step: StepId }) {
  return (
    <a class="skip" href={`#${step}`} onClick={skipToStep}>
      {usePage().wording.t('ui:skip')}
    </a>
  );
}
