import type { Answer } from '../../guide/guideMachine';
import { isByClock } from '../../guide/readings/circumstances';
import type { Candidate, Reading } from '../../guide/readings/reading';
import type { StepId } from '../../guide/steps';
import { inputText } from '../../i18n/inputTexts';
import { answerText } from '../../i18n/wording';
import { usePage } from '../context';
import { Difference } from './Difference';
import { Found } from './Found';
import { Lines } from './Lines';
import { onlyValues } from './onlyValues';
import { UseValues } from './UseValues';

interface Props {
  reading: Reading;
  step: StepId;
  /** The answers that the step offers now. */
  offered: readonly Answer[];
  isUsed(one: Candidate): boolean;
  onAnswer(): void;
  onUse(one: Candidate): void;
  onKeep(): void;
}

/** What was understood: the answer that it proposes, or one sentence why it proposes none; and what it relies on. */
export function Understood({ reading, step, offered, isUsed, onAnswer, onUse, onKeep }: Props) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const { answer, inputs, lines, why, minutes } = reading;
  const isProposed = answer !== undefined && offered.includes(answer);
  const filled = isProposed ? onlyValues(inputs) : [];
  const toChoose = inputs.filter((one) => !filled.includes(one));
  return (
    <>
      {isProposed && (
        <button type="button" class="primary" data-propose={answer} onClick={onAnswer}>
          {t('readings:answer', {
            answer: answerText(step, answer, preferences.mode, wording),
          })}
        </button>
      )}
      {filled.length > 0 && (
        <p>
          {t('readings:fills', {
            inputs: filled.map(({ input }) => inputText(input, t).label).join(', '),
          })}
        </p>
      )}
      {why && <p class="why-not">{t(`readings:why.${why}`)}</p>}
      <Difference minutes={minutes} />
      <Found reading={reading} />
      {isProposed && isByClock(step) && <p class="hint">{t('readings:clock')}</p>}
      <UseValues inputs={toChoose} isUsed={isUsed} onUse={onUse} />
      <Lines lines={lines} />
      {!isProposed && inputs.length === 0 && lines.length > 0 && (
        <button type="button" class="plain" data-move="keepLines" onClick={onKeep}>
          {t('readings:kept.keep')}
        </button>
      )}
    </>
  );
}
