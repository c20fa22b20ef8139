import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../guide/guideMachine';
import { proposalAt } from '../../guide/readings/kept';
import { lastAnswer, type Reason } from '../../guide/session/journal';
import type { StepId } from '../../guide/steps';
import type { Script } from '../../i18n/script';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';
import { droppedBy } from '../session/guideState';
import { useSession } from '../session/useSession';
import { Answers } from './Answers';
import { Choose } from './Choose';
import { CouldNot } from './CouldNot';

const loadDropping = later(() => import('./Dropping'));

/** Another answer to an earlier step, which waits to be confirmed. */
interface Change {
  answer: Answer;
  reason: Reason | undefined;
  dropped: readonly StepId[];
}

/** The answers of a step, why it could not be done, and what another answer than before would drop. */
export function StepAnswers({ script }: { script: Script }) {
  const session = useSession();
  const { journal } = session.state;
  const { step } = script;
  const before = lastAnswer(journal, step);
  const proposed = proposalAt(journal, step);
  const [askingWhy, setAskingWhy] = useState(false);
  const [returning, setReturning] = useState(false);
  useEffect(() => {
    if (returning) document.querySelector<HTMLElement>('[data-answer=couldNot]')?.focus();
  }, [returning]);
  const [asked, setAsked] = useState<Change>();
  const dropping = useLater(asked !== undefined, loadDropping);
  const give = (answer: Answer, reason?: Reason) => {
    const dropped = droppedBy(session.state, answer, reason, Date.now());
    if (dropped.length > 0) setAsked({ answer, reason, dropped });
    else session.answer(answer, reason);
  };
  const onAnswer = (answer: Answer) => {
    setReturning(false);
    if (answer === 'couldNot') setAskingWhy(true);
    else give(answer);
  };
  return (
    <>
      <Choose>
        {askingWhy ? (
          <CouldNot
            step={step}
            before={before?.reason ?? proposed?.reason}
            onReason={(reason) => give('couldNot', reason)}
            onCancel={() => {
              setAskingWhy(false);
              setReturning(true);
            }}
          />
        ) : (
          <Answers
            answers={script.answers}
            before={before?.answer}
            read={proposed?.answer}
            onAnswer={onAnswer}
          />
        )}
      </Choose>
      {asked && dropping.part && (
        <dropping.part.Dropping
          steps={asked.dropped}
          onChange={() => session.answer(asked.answer, asked.reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {dropping.isMissing && <Coming of={dropping} onEnd={() => setAsked(undefined)} />}
    </>
  );
}
