import type { Journal } from '../../guide/session/journal';
import type { Report } from '../../guide/session/report';
import type { Language } from '../../i18n/language';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { HandOverCode } from '../handover/HandOverCode';
import { Dialog } from '../parts/Dialog';
import { More } from '../parts/More';
import { Carriers } from './Carriers';
import { QrCode } from './QrCode';
import { useCarriers } from './useCarriers';
import type { ReportTexts } from './useReportTexts';
import { useTaken } from './useTaken';
import { WhatLeaves } from './WhatLeaves';
import './report.css';

/** A report that can be taken along. */
export interface Takeable {
  journal: Journal;
  report: Report;
  /** Of the report. */
  language: Language;
  texts: ReportTexts;
}

/** Whether there is any way to take a report along but copying it as it is. */
export const hasWaysBesides = (may: ReturnType<typeof useCarriers>, { code }: Report) =>
  may.print || may.share || may.mail || may.file || may.qr || (may.code && code !== undefined);

/**
 * The ways to take a report along: a code for the phone beside the screen, paper, a file, others; for whom, in which format and
 * with or without names; and the code to go on from here.
 */
export function TakeAlong({ onClose, ...takeable }: Takeable & { onClose(): void }) {
  const { t } = usePage().wording;
  const may = useCarriers();
  const { journal, report, language } = takeable;
  const taken = useTaken(takeable);
  const copying = useCopy(taken.text, t('report:ending.copied'));
  const { inCode, inMail } = taken;
  /** Whether anything leaves that can be chosen. */
  const hasText = may.copy || hasWaysBesides(may, { ...report, code: undefined });
  const byButton = may.share || may.mail || may.file ? undefined : 'none';
  const orElse = may.copy && may.print ? 'both' : may.copy ? 'copy' : may.print ? 'print' : byButton;
  const isRefused = copying.trouble !== undefined;
  /** As they stand in the report, without what explains them. */
  const named = (parts: readonly string[]) => parts.map((part) => part.replace(/ \(.*/, '')).join(', ');
  return (
    <Dialog title={t('report:take.title')} class="take-along" onClose={onClose}>
      <Carriers journal={journal} report={report} taken={taken} copying={copying} />
      {copying.trouble && <p class="trouble">{copying.trouble}</p>}
      {may.qr && inCode && (
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
      )}
      {may.qr && !inCode && (
        <p>
          {t('report:take.tooLong')} {orElse && t(`report:take.orElse.${orElse}`)}
        </p>
      )}
      {may.mail && inMail && inMail.leftOut.length > 0 && (
        <p class="hint">{t('report:take.mailShort', { parts: named(inMail.leftOut) })}</p>
      )}
      {hasText && (
        <More key={String(isRefused)} title={t('report:take.what')} open={isRefused}>
          <WhatLeaves taken={taken} shown={copying.shown} language={language} />
        </More>
      )}
      {report.code && (
        <More title={t('report:names.code')}>
          <HandOverCode code={report.code} />
        </More>
      )}
    </Dialog>
  );
}
