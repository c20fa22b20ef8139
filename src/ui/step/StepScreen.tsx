import { useEffect, useState } from 'preact/hooks';
import { needsInput } from '../../guide/commands/commands';
import type { Answer } from '../../guide/guideMachine';
import { proposalAt } from '../../guide/readings/kept';
import { lastAnswer, noteAt, type Reason } from '../../guide/session/journal';
import type { Trail } from '../../guide/session/trail';
import { type OutcomeId, type StepId, stepInfo } from '../../guide/steps';
import { isSpokenFirst } from '../../i18n/manner';
import { scriptOf } from '../../i18n/script';
import { Fields } from '../command/Fields';
import { usePage } from '../context';
import { Clipped } from '../parts/Clipped';
import { Coming } from '../parts/Coming';
import { More } from '../parts/More';
import { MoreLater } from '../parts/MoreLater';
import { useAnswerKeys } from '../parts/useAnswerKeys';
import { later, useLater } from '../parts/useLater';
import { Warning } from '../parts/Warning';
import { droppedBy } from '../session/guideState';
import { useSession } from '../session/useSession';
import { AndMore } from './AndMore';
import { Answers } from './Answers';
import { Choose } from './Choose';
import { CouldNot } from './CouldNot';
import { How } from './How';
import { Kept } from './Kept';
import { isBeyondArticle, Source } from './Source';
import '../parts/sections.css';
import './step.css';

const loadDropping = later(() => import('./Dropping'));
/** Here already; what is asked for the report alone has its words among the later texts. */
const loadFields = later(async () => Fields);
const loadNoteText = later(() => import('./NoteText'));
export const loadWrongStep = later(() => import('./WrongStep'));

interface Props {
  step: Exclude<StepId, OutcomeId>;
  trail: Trail;
}

/** Another answer to an earlier step, which waits to be confirmed. */
interface Change {
  answer: Answer;
  reason: Reason | undefined;
  dropped: readonly StepId[];
}

/** A question or an instruction: what to say or do, the answers, and everything else one tap away. */
export function StepScreen({ step, trail }: Props) {
  const { wording, preferences } = usePage();
  const session = useSession();
  const { t } = wording;
  const { journal } = session.state;
  const script = scriptOf(step, wording, preferences.mode, trail.answers);
  const before = lastAnswer(journal, step);
  const proposed = proposalAt(journal, step);
  const note = noteAt(journal, step);
  const [askingWhy, setAskingWhy] = useState(false);
  const [returning, setReturning] = useState(false);
  useEffect(() => {
    if (returning) document.querySelector<HTMLElement>('[data-answer=couldNot]')?.focus();
  }, [returning]);
  const { commands, fields } = stepInfo(step).meta;
  const forReport = fields.filter((id) => !commands.some((command) => needsInput(command, id)));
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
  useAnswerKeys(preferences.keys);
  return (
    <div class="step">
      <div class="work">
        <div class="why">
          <Clipped name={t('ui:why')} text={script.why} />
        </div>
        <Warning text={script.warning} />
        {journal.length === 0 && !isSpokenFirst(preferences.mode) ? (
          <More title={t('ui:intro.appear')}>
            <How script={script} facts={trail.facts} />
          </More>
        ) : (
          <How script={script} facts={trail.facts} />
        )}
        <Kept step={step} journal={journal} />
      </div>
      <Choose listen={script.listen}>
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
      <div class="after">
        {isBeyondArticle(script) && <Source script={script} />}
        {forReport.length > 0 && (
          <MoreLater title={t('ui:forReport')} load={loadFields}>
            {(AllFields) => <AllFields ids={forReport} />}
          </MoreLater>
        )}
        <AndMore script={script} />
        <MoreLater title={t('ui:note.open')} open={note !== ''} load={loadNoteText}>
          {({ NoteText }) => (
            <NoteText note={note} onNote={(text) => session.record({ kind: 'noted', step, note: text })} />
          )}
        </MoreLater>
        <MoreLater title={t('ui:wrong')} load={loadWrongStep}>
          {({ WrongStep }) => <WrongStep step={step} />}
        </MoreLater>
      </div>
      {asked && dropping.part && (
        <dropping.part.Dropping
          steps={asked.dropped}
          onChange={() => session.answer(asked.answer, asked.reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {dropping.isMissing && <Coming of={dropping} onEnd={() => setAsked(undefined)} />}
    </div>
  );
}
