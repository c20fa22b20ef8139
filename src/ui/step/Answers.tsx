import { useId } from 'preact/hooks';
import type { Answer } from '../../guide/guideMachine';
import type { ScriptAnswer } from '../../i18n/script';
import { usePage } from '../context';
import { answerLook } from '../parts/answerLook';
import { Icon } from '../parts/Icon';
import '../parts/answers.css';
import '../parts/answerBar.css';

interface Props {
  answers: readonly ScriptAnswer[];
  /** The answer given here before, if any. */
  before: Answer | undefined;
  /** The answer that was read on the PC, if any. */
  read: Answer | undefined;
  onAnswer(answer: Answer): void;
}

/** The answers of a step, numbered for the keys 1 to 9, and below them the quiet ones. */
export function Answers({ answers, before, read, onAnswer }: Props) {
  const { preferences } = usePage();
  return (
    <div class="answers">
      <ul class={preferences.keys ? 'loud numbered' : 'loud'}>
        {answers
          .filter(({ isQuiet }) => !isQuiet)
          .map(({ id, text, hint }) => (
            <AnswerCard
              key={id}
              answer={id}
              label={text}
              hint={hint}
              isBefore={id === before}
              isRead={id === read}
              onAnswer={onAnswer}
            />
          ))}
      </ul>
      <ul class="quiet">
        {answers
          .filter(({ isQuiet }) => isQuiet)
          .map(({ id, text }) => (
            <li key={id}>
              <button type="button" data-answer={id} onClick={() => onAnswer(id)}>
                {text}
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
  const isMarked = props.isBefore || props.isRead;
  const hasHint = isMarked || Boolean(props.hint);
  return (
    <li class={answerLook(props.label, isMarked, props.hint)}>
      <button
        type="button"
        data-answer={props.answer}
        data-before={props.isBefore || undefined}
        data-read={props.isRead || undefined}
        aria-describedby={hasHint ? hint : undefined}
        onClick={() => props.onAnswer(props.answer)}
      >
        {props.label}
      </button>
      {hasHint && (
        <span class="answer-hint" id={hint}>
          {props.hint}
          {props.isBefore && <Mark text={t('ui:chosenBefore')} />}
          {props.isRead && <Mark text={t('ui:readHere')} />}
        </span>
      )}
    </li>
  );
}

function Mark({ text }: { text: string }) {
  return (
    <strong class="before">
      <Icon of="done" />
      {text}
    </strong>
  );
}
