import { isOutcome, type StepId } from '../../guide/steps';
import { stepDetails } from '../../i18n/details';
import { usePage } from '../context';

/** What should be seen at a step, and what else can happen. */
export function Details({ step }: { step: StepId }) {
  const { wording } = usePage();
  if (isOutcome(step)) return null;
  const { expect, otherwise } = stepDetails(step, wording);
  return (
    <>
      <p>{expect}</p>
      <p>{otherwise}</p>
    </>
  );
}
