import type { Answer } from '../../guide/guideMachine';
import { answersTowards, type Passed } from '../../guide/handover/wayToStep';
import { numberOf } from '../../guide/numbers';
import type { StepId } from '../../guide/steps';
import { answerText, stepTitle, wordingOf } from '../../i18n/wording';
import { usePage } from '../context';

interface Props {
  target: StepId;
  assumed: readonly Passed[];
  onChoose(step: StepId, answer: Answer): void;
  onGoOn(): void;
}

/** The answers that lead to a step of the booklet, to be compared with those on paper before one goes on from there. */
export function Assumed({ target, assumed, onChoose, onGoOn }: Props) {
  const { wording, preferences } = usePage();
  const { t, windowsTexts } = wording;
  const number = numberOf(target);
  return (
    <div class="assumed" data-assumed={target}>
      <p>{t('report:handOver.number.assumed', { number })}</p>
      <ol>
        {assumed.map(({ at, answer }) => {
          const here = wordingOf(t, windowsTexts, at.facts);
          return (
            <li key={at.step}>
              <label class="field">
                <span>
                  {numberOf(at.step)} · {stepTitle(at.step, here)}
                </span>
                <select
                  value={answer}
                  data-assumed-at={at.step}
                  onChange={(event) => onChoose(at.step, event.currentTarget.value as Answer)}
                >
                  {answersTowards(target, at).map((one) => (
                    <option key={one} value={one}>
                      {answerText(at.step, one, preferences.mode, here)}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          );
        })}
      </ol>
      <button type="button" class="primary" data-move="go-to-number" onClick={onGoOn}>
        {t('report:handOver.number.goOn', { number })}
      </button>
    </div>
  );
}
