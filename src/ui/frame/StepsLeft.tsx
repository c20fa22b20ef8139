import table from 'virtual:steps-left';
import type { Trail } from '../../guide/session/trail';
import { stepsLeftAt } from '../../guide/stepsLeft';
import { usePage } from '../context';

/** How many steps may still follow, beside the section's name. */
export function StepsLeft({ trail: { step, facts } }: { trail: Trail }) {
  const { t } = usePage().wording;
  return <span class="wide"> · {t('session:stepsLeft', { count: stepsLeftAt(table, step, facts) })}</span>;
}
