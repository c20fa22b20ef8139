import { needsInput } from '../../guide/commands/commands';
import { noteAt } from '../../guide/session/journal';
import type { Trail } from '../../guide/session/trail';
import { beyondArticle, type OutcomeId, type StepId, stepInfo } from '../../guide/steps';
import { isSpokenFirst } from '../../i18n/manner';
import { scriptOf } from '../../i18n/script';
import { Fields } from '../command/Fields';
import { usePage } from '../context';
import { Clipped } from '../parts/Clipped';
import { More } from '../parts/More';
import { MoreLater } from '../parts/MoreLater';
import { useAnswerKeys } from '../parts/useAnswerKeys';
import { later } from '../parts/useLater';
import { Warning } from '../parts/Warning';
import { useSession } from '../session/useSession';
import { How } from './How';
import { Kept } from './Kept';
import { StepAnswers } from './StepAnswers';
import '../parts/sections.css';
import './step.css';

/** Here already; what is asked for the report alone has its words among the later texts. */
export const loadFields = later(async () => Fields);
const loadDetails = later(() => import('./Details'));
const loadNoteText = later(() => import('./NoteText'));
export const loadWrongStep = later(() => import('./WrongStep'));

interface Props {
  step: Exclude<StepId, OutcomeId>;
  trail: Trail;
  /** The step in its session. */
  on: string;
}

/** A question or an instruction: what to say or do, the answers, and everything else one tap away. */
export function StepScreen({ step, trail, on }: Props) {
  const { wording, preferences } = usePage();
  const session = useSession();
  const { t } = wording;
  const { journal } = session.state;
  const script = scriptOf(step, wording, preferences.mode, trail.answers);
  const note = noteAt(journal, step);
  const { commands, fields } = stepInfo(step).meta;
  const forReport = fields.filter((id) => !commands.some((command) => needsInput(command, id)));
  useAnswerKeys(preferences.keys);
  return (
    <div class="step">
      <div key={on} class="work">
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
      <StepAnswers key={on} script={script} />
      <div class="after folds">
        {forReport.length > 0 && (
          <MoreLater key="report" on={on} title={t('ui:forReport')} load={loadFields}>
            {(AllFields) => <AllFields ids={forReport} />}
          </MoreLater>
        )}
        <MoreLater key="details" on={on} title={t('ui:expect')} load={loadDetails}>
          {({ Details }) => <Details script={script} />}
        </MoreLater>
        <MoreLater key="note" on={on} title={t('ui:note.open')} open={note !== ''} load={loadNoteText}>
          {({ NoteText }) => (
            <NoteText note={note} onNote={(text) => session.record({ kind: 'noted', step, note: text })} />
          )}
        </MoreLater>
        <MoreLater key="wrong" on={on} title={t('ui:wrong')} load={loadWrongStep}>
          {({ WrongStep }) => <WrongStep step={step} />}
        </MoreLater>
        {beyondArticle(step).step && <p class="hint">{t('ui:beyond')}</p>}
      </div>
    </div>
  );
}
