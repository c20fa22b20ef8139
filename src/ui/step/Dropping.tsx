import type { StepId } from '../../guide/steps';
import { stepTitle } from '../../i18n/wording';
import { usePage } from '../context';
import { Question } from '../parts/Question';

interface Props {
  steps: readonly StepId[];
  onChange(): void;
  onClose(): void;
}

/** Before an earlier answer is changed: the steps that stop applying with it, by their names. */
export function Dropping({ steps, onChange, onClose }: Props) {
  const { wording } = usePage();
  const { t } = wording;
  const named = steps.map((step) => t('ui:quoted', { label: stepTitle(step, wording) }));
  return (
    <Question
      title={t('session:dropping.title')}
      safe={{ label: t('ui:looking.leave'), move: 'leave-answer' }}
      other={{ label: t('session:dropping.confirm'), move: 'change-answer', onChoose: onChange }}
      onClose={onClose}
    >
      <p>{t('session:dropping.text', { steps: named.join(', ') })}</p>
    </Question>
  );
}
