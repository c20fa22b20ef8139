import { useMemo } from 'preact/hooks';
import type { Journal } from '../../guide/session/journal';
import type { Report } from '../../guide/session/report';
import { timeStamp } from '../../guide/session/stamp';
import { dateTags, type Language } from '../../i18n/language';
import { reportThatFits } from '../../i18n/shortReport';
import { canShare, longestMailLink, mailLink, saveText, shareText } from '../../platform/carriers';
import type { Contact } from '../../platform/contacts';
import { isKiosk } from '../../platform/kiosk';
import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import { More } from '../parts/More';
import { QrCode } from './QrCode';
import { fitsInCode } from './qrPath';
import { takenReports } from './takenReports';
import { contactLines } from './turnTo';
import type { ReportTexts } from './useReportTexts';
import './report.css';

/** A report that can be taken along. */
export interface Takeable {
  journal: Journal;
  report: Report;
  contacts: readonly Contact[];
  /** Of the report. */
  language: Language;
  texts: ReportTexts;
}

/** The ways to take a report along where copying is of no use: a code for the phone beside the screen, paper, a file, others. */
export function TakeAlong({
  journal,
  report,
  contacts,
  language,
  texts,
  onClose,
}: Takeable & { onClose(): void }) {
  const { wording: page, announce } = usePage();
  const { t } = page;
  const { wording, whole, line } = texts;
  const { inCode, inMail } = useMemo(() => {
    const others = [report, wording, contactLines(contacts), dateTags[language]] as const;
    const to = contacts.find(({ email }) => email && mailLink(email))?.email ?? '';
    const link = (text: string) => mailLink(to, line.text, text) ?? '';
    const mail = reportThatFits((text) => link(text).length <= longestMailLink, ...others);
    return {
      inCode: reportThatFits(fitsInCode, ...others),
      inMail: mail && { ...mail, link: link(mail.text) },
    };
  }, [report, wording, contacts, language, line.text]);
  /** As they stand in the report, without what explains them. */
  const named = (parts: readonly string[]) => parts.map((part) => part.replace(/ \(.*/, '')).join(', ');
  const save = () => {
    saveText(`sportello-${timeStamp(report.endedAt)}.txt`, whole.text);
    takenReports.add(journal);
    announce(t('report:take.saved'));
  };
  const share = async () => {
    if (await shareText(line.text, whole.text)) takenReports.add(journal);
  };
  return (
    <Dialog title={t('report:take.title')} onClose={onClose}>
      <div class="carriers">
        <button type="button" data-take="print" onClick={() => print()}>
          {t('report:take.print')}
        </button>
        {!isKiosk() && (
          <>
            <button type="button" data-take="save" onClick={save}>
              {t('report:take.save')}
            </button>
            {canShare() && (
              <button type="button" data-take="share" onClick={share}>
                {t('report:take.share')}
              </button>
            )}
            {inMail && (
              <a data-take="mail" href={inMail.link}>
                {t('report:take.mail')}
              </a>
            )}
          </>
        )}
      </div>
      {inCode ? (
        <>
          <p>{t('report:take.scan')}</p>
          <QrCode text={inCode.text} label={t('report:take.code')} />
          {inCode.leftOut.length > 0 && (
            <p class="hint">{t('report:take.short', { parts: named(inCode.leftOut) })}</p>
          )}
          <More title={t('report:take.text')}>
            <pre lang={language} translate={false} data-in-code>
              {inCode.text}
            </pre>
          </More>
        </>
      ) : (
        <p>{t('report:take.tooLong')}</p>
      )}
      {!isKiosk() && inMail && inMail.leftOut.length > 0 && (
        <p class="hint">{t('report:take.mailShort', { parts: named(inMail.leftOut) })}</p>
      )}
    </Dialog>
  );
}
