import { useEffect, useState } from 'preact/hooks';
import { needsInput } from '../../guide/commands/commands';
import type { Answer } from '../../guide/guideMachine';
import { proposalAt } from '../../guide/readings/kept';
import { lastAnswer, noteAt, type Reason } from '../../guide/session/journal';
import type { Trail } from '../../guide/session/trail';
import { beyondArticle, type OutcomeId, type StepId, stepInfo } from '../../guide/steps';
import type { StepText } from '../../i18n/locale';
import { answerText, stepText } from '../../i18n/wording';
import { Fields } from '../command/Fields';
import { usePage } from '../context';
import { More } from '../parts/More';
import { Sentences } from '../parts/Sentences';
import { useAnswerKeys } from '../parts/useAnswerKeys';
import { useSession } from '../session/useSession';
import { Answers } from './Answers';
import { CouldNot } from './CouldNot';
import { How } from './How';
import { Kept } from './Kept';
import { NoteField } from './NoteField';
import '../parts/sections.css';
import './step.css';

interface Props {
  step: Exclude<StepId, OutcomeId>;
  trail: Trail;
}

/** A question or an instruction: what to say or do, the answers, and everything else one tap away. */
export function StepScreen({ step, trail }: Props) {
  const { wording, preferences } = usePage();
  const session = useSession();
  const { t } = wording;
  const { journal } = session.state;
  const text = stepText(step, wording);
  const before = lastAnswer(journal, step);
  const proposed = proposalAt(journal, step);
  const [askingWhy, setAskingWhy] = useState(false);
  const [returning, setReturning] = useState(false);
  useEffect(() => {
    if (returning) document.querySelector<HTMLElement>('[data-answer=couldNot]')?.focus();
  }, [returning]);
  const withSomeone = preferences.mode !== 'alone';
  const isRemote = preferences.mode === 'remote';
  const { commands = [], fields = [] } = stepInfo(step).meta;
  const forReport = fields.filter((id) => !commands.some((command) => needsInput(command, id)));
  const onAnswer = (answer: Answer) => {
    setReturning(false);
    if (answer === 'couldNot') setAskingWhy(true);
    else session.answer(answer);
  };
  useAnswerKeys(preferences.keys);
  return (
    <>
      {withSomeone && (
        <section class={isRemote ? 'say aside' : 'say'} aria-label={t('ui:say')} data-aloud="say">
          <Sentences texts={text.say} />
        </section>
      )}
      {text.warning && (
        <section class="warning" data-aloud="warning">
          <h2>{t('ui:warning')}</h2>
          <p>{text.warning}</p>
        </section>
      )}
      <How step={step} text={text} facts={trail.facts} />
      <Kept step={step} journal={journal} />
      {askingWhy ? (
        <CouldNot
          before={before?.reason ?? proposed?.reason}
          onReason={(reason: Reason) => session.answer('couldNot', reason)}
          onCancel={() => {
            setAskingWhy(false);
            setReturning(true);
          }}
        />
      ) : (
        <Answers
          step={step}
          answers={trail.answers}
          before={before?.answer}
          read={proposed?.answer}
          onAnswer={onAnswer}
        />
      )}
      {isBeyond(step) && <Source step={step} />}
      {forReport.length > 0 && (
        <section class="for-report">
          <h2 class="small">{t('ui:forReport')}</h2>
          <Fields ids={forReport} />
        </section>
      )}
      <AndMore step={step} text={text} withSomeone={withSomeone} />
      <NoteField
        note={noteAt(journal, step)}
        onNote={(note) => session.record({ kind: 'noted', step, note })}
      />
    </>
  );
}

/** What is one tap away on every step. */
function AndMore({ step, text, withSomeone }: { step: StepId; text: StepText; withSomeone: boolean }) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  return (
    <div class="and-more">
      {withSomeone && (
        <More title={t('ui:listen')}>
          <ul>
            {text.listen.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </More>
      )}
      <More title={t('ui:expect')}>
        <p>{text.expect}</p>
        <p>{text.otherwise}</p>
      </More>
      <More title={t('ui:why')}>
        <p>{text.why}</p>
        {!isBeyond(step) && <Source step={step} />}
        {preferences.keys && <p class="hint">{t('ui:settings.presentKey')}</p>}
      </More>
    </div>
  );
}

/** What is not in the present article says so in plain sight; what is, one tap away. */
function isBeyond(step: StepId): boolean {
  const { step: origin, answers } = beyondArticle(step);
  return origin !== undefined || answers.length > 0;
}

function Source({ step }: { step: StepId }) {
  const { wording } = usePage();
  const { t } = wording;
  const beyond = beyondArticle(step);
  return (
    <div class="hint">
      <p>{t(`ui:source.${beyond.step ?? 'article'}`)}</p>
      {beyond.answers.map(([answer]) => (
        <p key={answer}>{t('ui:source.answer', { answer: answerText(step, answer, 'alone', wording) })}</p>
      ))}
    </div>
  );
}
