import { messagesAt } from '../../guide/stepAsking';
import { beyondArticle, isOutcome } from '../../guide/steps';
import { stepDetails } from '../../i18n/details';
import type { Script } from '../../i18n/script';
import { usePage } from '../context';

/** What should be seen at a step, what else can happen, and where the step and its answers come from. */
export function Details({ script }: { script: Script }) {
  const { wording } = usePage();
  const { t } = wording;
  const { step, answers } = script;
  if (isOutcome(step)) return null;
  const { expect, otherwise } = stepDetails(script, wording);
  const beyond = beyondArticle(step);
  const isBeyond = (id: string) => beyond.answers.some(([answer]) => answer === id);
  return (
    <>
      <p>{expect}</p>
      {messagesAt(step).map((error) => (
        <p key={error}>{t(`report:messages.${error}` as never)}</p>
      ))}
      <p>{otherwise}</p>
      <div class="hint">
        <p>{t(`session:source.${beyond.step ?? 'article'}`)}</p>
        {answers
          .filter(({ id }) => isBeyond(id))
          .map(({ id, text }) => (
            <p key={id}>{t('session:source.answer', { answer: text })}</p>
          ))}
      </div>
    </>
  );
}
