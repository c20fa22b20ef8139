import table from 'virtual:steps-left';
import { numberOf } from '../../guide/numbers';
import type { Trail } from '../../guide/session/trail';
import { isOutcome } from '../../guide/steps';
import { stepsLeftAt } from '../../guide/stepsLeft';
import { usePage } from '../context';

export { numberOf };

/** The number that the step has in the booklet, which the rail shows, and how many may still follow, beside the section's name. */
export function StepsLeft({ trail: { step, facts } }: { trail: Trail }) {
  const { t } = usePage().wording;
  const number = numberOf(step);
  if (isOutcome(step)) return <span data-number={number}> {number}</span>;
  return (
    <>
      <span class="unseen" data-number={number}>
        {' '}
        · {t('session:number', { number })}
      </span>
      <span class="wide"> · {t('session:stepsLeft', { count: stepsLeftAt(table, step, facts) })}</span>
    </>
  );
}
