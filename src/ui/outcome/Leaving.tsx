import type { Journal } from '../../guide/session/journal';
import type { StepId } from '../../guide/steps';
import type { Language } from '../../i18n/language';
import { usePage } from '../context';
import { Question } from '../parts/Question';
import { PasswordNotes } from './PasswordNotes';
import { takenReports } from './takenReports';
import { useCarriers } from './useCarriers';
import { useReport } from './useReport';
import { useReportTexts } from './useReportTexts';
import './report.css';

interface Props {
  journal: Journal;
  /** What is asked, what goes, and how it is confirmed. */
  title: string;
  text: string;
  confirm: string;
  move: string;
  /** Copies and goes on; not there where what was copied would go with the session, so that it has to be used first. */
  copyAnd: string | undefined;
  /** Of the report; the page's if not given. */
  language?: Language;
  onLook?: (step: StepId) => void;
  onGone(): void;
  onClose(): void;
}

/** Asks once before a session goes, and offers to take its report along where it may be copied. */
export function Leaving({ journal, language, copyAnd, onGone, onClose, ...props }: Props) {
  const page = usePage();
  const { t } = page.wording;
  const report = useReport(journal);
  const may = useCarriers();
  const { whole } = useReportTexts(report, language ?? page.language);
  const copy = async (event: Event) => {
    // Where copying is refused, what is selected here has to stay.
    event.preventDefault();
    if (!(await whole.copy())) return;
    takenReports.add(journal);
    onClose();
    if (copyAnd) onGone();
  };
  const copyFirst = { label: copyAnd ?? t('report:ending.copy'), move: 'copy-first', onChoose: copy };
  const stay = { label: t('session:again.cancel') };
  return (
    <Question
      title={props.title}
      safe={may.copy ? copyFirst : stay}
      other={{ label: props.confirm, move: props.move, onChoose: onGone }}
      {...(may.copy && { stay: stay.label })}
      onClose={onClose}
    >
      <p>{props.text}</p>
      <PasswordNotes report={report} {...(props.onLook && { onLook: props.onLook })} />
      {whole.trouble && <p class="trouble">{whole.trouble}</p>}
      <div hidden={!whole.trouble}>
        <div class="report">
          <pre ref={whole.shown as never} translate={false}>
            {whole.text}
          </pre>
        </div>
      </div>
    </Question>
  );
}
