import { usePage } from '../context';
import { Question } from '../parts/Question';

/** Asks before everything is deleted. */
export function Again({ onClose, onAgain }: { onClose(): void; onAgain(): void }) {
  const { t } = usePage().wording;
  return (
    <Question
      title={t('session:again.title')}
      safe={{ label: t('session:again.cancel') }}
      other={{ label: t('session:again.confirm'), move: 'again-yes', onChoose: onAgain }}
      onClose={onClose}
    >
      <p>{t('session:again.text')}</p>
    </Question>
  );
}
