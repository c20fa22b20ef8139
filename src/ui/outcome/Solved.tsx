import type { Report } from '../../guide/session/report';
import { stepTitle } from '../../i18n/wording';
import { usePage } from '../context';
import './solved.css';

interface Props {
  by: NonNullable<Report['solvedBy']>;
  /** What there is to say where nobody knows what did it. */
  why: string;
}

/** The sign of success, and what did it. */
export function Solved({ by, why }: Props) {
  const { wording } = usePage();
  return (
    <div class="solved">
      <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
        <path class="arch" d="M6 45V23a18 18 0 0 1 36 0v22z" />
        <path d="m15 27 7 7 12-14" />
      </svg>
      <p data-aloud="do">
        {by === 'unknown' ? why : wording.t('report:ending.solvedBy', { step: stepTitle(by, wording) })}
      </p>
    </div>
  );
}
