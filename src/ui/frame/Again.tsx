import { usePage } from '../context';
import { Question } from '../parts/Question';

/** Asks before everything is deleted. */
export function Again({ onClose, onAgain }: { onClose(): void; onAgain(): void }) {
  const { t } = usePage().wording;
  return (
    <Question
      title={t('ui:again.title')}
      safe={{ label: t('ui:again.cancel') }}
      other={{ label: t('ui:again.confirm'), move: 'again-yes', onChoose: onAgain }}
      onClose={onClose}
    >
      <p>{t('ui:again.text')}</p>
    </Question>
  );
}
