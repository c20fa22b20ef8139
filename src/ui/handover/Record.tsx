import { useMemo } from 'preact/hooks';
import type { ReadHandOver } from '../../guide/handover/readHandOver';
import { reportOf } from '../../guide/session/report';
import { dateTags } from '../../i18n/language';
import { recap } from '../../i18n/recap';
import { reportText } from '../../i18n/reportText';
import { timeFormat } from '../../i18n/timeFormat';
import { wordingOf } from '../../i18n/wording';
import { usePage } from '../context';
import { ReportSummary } from '../outcome/ReportSummary';
import { More } from '../parts/More';
import { Sentences } from '../parts/Sentences';
import '../outcome/report.css';
import './handover.css';

/** What was handed over, to read only: who left it and when, where it stands, what was done, and the whole report. */
export function Record({ of }: { of: Extract<ReadHandOver, { ok: true }> }) {
  const { wording: page, language } = usePage();
  const { journal, leftBy, writtenAt } = of;
  const tag = dateTags[language];
  const report = useMemo(() => reportOf(journal, Date.now()), [journal]);
  const wording = wordingOf(page.t, page.windowsTexts, report.facts);
  const { t } = wording;
  const time = timeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <section class="record report" data-record>
      <h3>{t('report:handOver.record')}</h3>
      {leftBy && <p>{t('report:handOver.leftBy', { who: leftBy })}</p>}
      {writtenAt !== undefined && (
        <p class="hint">{t('report:handOver.writtenAt', { time: time.format(writtenAt) })}</p>
      )}
      <Sentences texts={recap(journal, wording, tag, Date.now())} />
      <ReportSummary report={report} wording={wording} language={language} />
      <More title={t('report:ending.whole')}>
        <pre translate={false}>{reportText(report, wording, [], tag)}</pre>
      </More>
    </section>
  );
}
