import { useId } from 'preact/hooks';
import { type Answer, quietAnswers } from '../../guide/guideMachine';
import type { OutcomeId, StepId } from '../../guide/steps';
import { answerText, stepText } from '../../i18n/wording';
import { usePage } from '../context';
import '../parts/answers.css';

interface Props {
  step: Exclude<StepId, OutcomeId>;
  answers: readonly Answer[];
  /** The answer given here before, if any. */
  before: Answer | undefined;
  /** The answer that was read on the PC, if any. */
  read: Answer | undefined;
  onAnswer(answer: Answer): void;
}

/** The answers of a step, numbered for the keys 1 to 9, and below them the quiet ones. */
export function Answers({ step, answers, before, read, onAnswer }: Props) {
  const { wording, preferences } = usePage();
  const { hints } = stepText(step, wording);
  const voice = preferences.mode === 'phone' ? 'caller' : 'alone';
  const labelOf = (answer: Answer) => answerText(step, answer, voice, wording);
  const loud = answers.filter((answer) => !quietAnswers.includes(answer));
  const quiet = answers.filter((answer) => quietAnswers.includes(answer));
  return (
    <div class="answers">
      <ul class={preferences.keys ? 'loud numbered' : 'loud'}>
        {loud.map((answer) => (
          <AnswerCard
            key={answer}
            answer={answer}
            label={labelOf(answer)}
            hint={hints?.[answer]}
            isBefore={answer === before}
            isRead={answer === read}
            onAnswer={onAnswer}
          />
        ))}
      </ul>
      <ul class="quiet">
        {quiet.map((answer) => (
          <li key={answer}>
            <button type="button" data-answer={answer} onClick={() => onAnswer(answer)}>
              {labelOf(answer)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The button fills its whole card, hint included; the hint describes it without being part of its name. */
function AnswerCard(props: {
  answer: Answer;
  label: string;
  hint: string | undefined;
  isBefore: boolean;
  isRead: boolean;
  onAnswer(answer: Answer): void;
}) {
  const { t } = usePage().wording;
  const hint = useId();
  return (
    <li class={props.isBefore || props.isRead ? 'answer given' : 'answer'}>
      <button
        type="button"
        data-answer={props.answer}
        data-before={props.isBefore || undefined}
        data-read={props.isRead || undefined}
        aria-describedby={hint}
        onClick={() => props.onAnswer(props.answer)}
      >
        {props.label}
      </button>
      <span class="answer-hint" id={hint}>
        {props.hint}
        {props.isBefore && <strong class="before">{t('ui:chosenBefore')}</strong>}
        {props.isRead && <strong class="before">{t('ui:readHere')}</strong>}
      </span>
    </li>
  );
}
