import type { Read } from '../../guide/session/journal';
import type { StepId } from '../../guide/steps';
import { dateTags } from '../../i18n/language';
import { timeFormat } from '../../i18n/timeFormat';
import { answerText } from '../../i18n/wording';
import { usePage } from '../context';
import { Lines } from './Lines';
import './readings.css';

interface Props {
  step: StepId;
  readings: readonly Read[];
  proposed: Read | undefined;
  /** Whether something is asked here that a reading could answer. */
  isQuestion: boolean;
}

/** Above the answers: what was read on the PC before. It answers nothing by itself. */
export function KeptCard({ step, readings, proposed, isQuestion }: Props) {
  const { wording, language, preferences } = usePage();
  const { t } = wording;
  const at = Math.max(...readings.map((one) => one.at));
  const time = timeFormat(dateTags[language], { timeStyle: 'short' }).format(at);
  const lines = [...new Set(readings.flatMap((one) => one.lines))];
  return (
    <section class="kept" data-kept={step}>
      <h2 class="small">{t('readings:kept.title', { time })}</h2>
      {proposed?.answer && (
        <p>
          {t('readings:kept.proposes', {
            answer: t('ui:quoted', {
              label: answerText(step, proposed.answer, preferences.mode, wording),
            }),
          })}
        </p>
      )}
      {!proposed && isQuestion && <p>{t('readings:kept.alone')}</p>}
      <Lines lines={lines} />
    </section>
  );
}
