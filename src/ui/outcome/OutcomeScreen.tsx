import { useState } from 'preact/hooks';
import { dateTags, type Language } from '../../i18n/language';
import { manners } from '../../i18n/manner';
import { scriptOf } from '../../i18n/script';
import { timeFormat } from '../../i18n/timeFormat';
import { usePage } from '../context';
import { ActList } from '../parts/ActList';
import { More } from '../parts/More';
import { MoreLater } from '../parts/MoreLater';
import { Say } from '../parts/Say';
import { Sign } from '../parts/Sign';
import { Ledger } from '../putBack/Ledger';
import { useSession } from '../session/useSession';
import { loadFields, loadWrongStep } from '../step/StepScreen';
import { Contacts } from './Contacts';
import { EndMoves } from './EndMoves';
import { OtherGuides } from './OtherGuides';
import type { OutcomeProps } from './Outcome';
import { PasswordNotes } from './PasswordNotes';
import { ReportView } from './ReportView';
import { reportFields } from './reportFields';
import { Solved } from './Solved';
import { TidyLater } from './TidyLater';
import { useContacts } from './useContacts';
import { useReport } from './useReport';
import { useReportTexts } from './useReportTexts';
import '../parts/sections.css';
import './print.css';

/** How it ended: what it means and what to do, and the report below it. */
export function OutcomeScreen({ outcome, onNewSession }: OutcomeProps) {
  const { wording, preferences, organisation, language: spoken } = usePage();
  const session = useSession();
  const { t } = wording;
  const { journal } = session.state;
  const [language, setLanguage] = useState<Language>(spoken);
  const contacts = useContacts(outcome);
  const report = useReport(journal);
  const texts = useReportTexts(report, language);
  const script = scriptOf(outcome, wording, preferences.mode);
  const isSolved = report.state === 'solved';
  const isSpoken = manners[preferences.mode].says !== false;
  // Numbers and addresses are in sight; in general terms, the first thing to do has said whom it is for.
  const hasOwn = contacts.length > 0;
  const turnTo = hasOwn ? <Contacts contacts={contacts} /> : <p>{script.turnTo}</p>;
  const fields = script.acts.flatMap((act) => act.fields);
  return (
    <>
      <p class="on-paper">
        <Sign size={24} />
        {['Sportello', organisation.name?.[spoken]].filter(Boolean).join(' · ')} ·{' '}
        {timeFormat(dateTags[spoken], { dateStyle: 'long' }).format(report.endedAt)}
      </p>
      {report.solvedBy ? (
        <Solved by={report.solvedBy} why={script.why} />
      ) : (
        <p data-aloud="do">{script.why}</p>
      )}
      <PasswordNotes report={report} onLook={session.look} />
      <EndMoves
        journal={journal}
        language={language}
        report={report}
        texts={texts}
        onNewSession={onNewSession}
      />
      <Say isAll texts={script.say} />
      {!isSpoken && (
        <section class="what-now">
          <h2>{t('report:ending.outcomeDo')}</h2>
          <ActList acts={script.acts} />
        </section>
      )}
      {hasOwn && !isSolved && (
        <section class="turn-to">
          <h2>{t('report:ending.turnTo')}</h2>
          {turnTo}
        </section>
      )}
      <OtherGuides outcome={outcome} />
      {isSolved && <TidyLater journal={journal} report={report} />}
      <div class="folds">
        {report.state === 'open' && (
          <MoreLater title={t('report:ending.complete')} load={loadFields}>
            {(AllFields) => <AllFields ids={[...fields, ...reportFields]} />}
          </MoreLater>
        )}
        {isSpoken && (
          <More title={t('report:ending.outcomeDo')}>
            <ActList acts={script.acts} />
          </More>
        )}
        {isSolved && <More title={t('report:ending.ifBack')}>{turnTo}</More>}
        {!isSolved && !hasOwn && (
          <More title={t('report:ending.turnTo')}>
            <div class="turn-to">{turnTo}</div>
          </More>
        )}
      </div>
      <ReportView report={report} texts={texts} language={language} onLanguage={setLanguage} />
      <div class="folds">
        {report.changes.length > 0 && (
          <More title={`${t('ui:changes')} (${report.changes.length})`}>
            <Ledger journal={journal} onPutBack={() => session.putBack(true)} />
          </More>
        )}
        <MoreLater title={t('ui:wrong')} load={loadWrongStep}>
          {({ WrongStep }) => <WrongStep step={outcome} />}
        </MoreLater>
      </div>
    </>
  );
}
