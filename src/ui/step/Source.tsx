import { beyondArticle } from '../../guide/steps';
import type { Script } from '../../i18n/script';
import { usePage } from '../context';

/** Where a step comes from, and which of its answers come from elsewhere. */
export function Source({ script }: { script: Script }) {
  const { t } = usePage().wording;
  const { step } = beyondArticle(script.step);
  return (
    <div class="hint">
      <p>{t(`ui:source.${step ?? 'article'}`)}</p>
      {answersBeyond(script).map(({ id, text }) => (
        <p key={id}>{t('ui:source.answer', { answer: text })}</p>
      ))}
    </div>
  );
}

/** What is not in the present article says so in plain sight; what is, one tap away. */
export function isBeyondArticle(script: Script): boolean {
  return beyondArticle(script.step).step !== undefined || answersBeyond(script).length > 0;
}

/** Those that can be given here. */
function answersBeyond({ step, answers }: Script) {
  const beyond = beyondArticle(step).answers.map(([answer]) => answer);
  return answers.filter(({ id }) => beyond.includes(id));
}
