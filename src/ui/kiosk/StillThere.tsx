import { usePage } from '../context';
import { Question } from '../parts/Question';
import './kiosk.css';

interface Props {
  /** In seconds. */
  left: number;
  onStay(): void;
  onGone(): void;
}

/** The question of a kiosk that nobody has touched for a while. */
export function StillThere({ left, onStay, onGone }: Props) {
  const { t } = usePage().wording;
  return (
    <Question
      title={t('session:idle.title')}
      safe={{ label: t('session:idle.stay') }}
      other={{ label: t('ui:end'), move: 'end-now', onChoose: onGone }}
      onClose={onStay}
    >
      <p role="timer">{t('session:idle.text', { count: left })}</p>
    </Question>
  );
}
