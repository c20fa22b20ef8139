import type { Report } from '../guide/session/report';
import type { StepId } from '../guide/steps';
import { type ChangedStep, clientName, windowsName } from './reportText';
import { stepTitle, type Wording } from './wording';

/** How many of the changes to the PC are named: the last ones. */
const most = 3;

/**
 * Where a session stands, for whoever takes it up again: what it is about, and what was done when.
 * @param report what was read out of the journal
 * @param step where it goes on
 * @param wording the language to speak
 * @param locale BCP 47 tag for the times
 * @returns two sentences; what is not known is left out
 */
export function recap(report: Report, step: StepId, wording: Wording, locale: string): string[] {
  const { t } = wording;
  const { facts, error } = report;
  const parts = [
    ...(facts.client === 'unknown' ? [] : [clientName(report, t)]),
    ...(facts.windows === 'unknown' ? [] : [windowsName(report, t)]),
    ...(error === 'unknown' ? [] : [t(`report:errors.${error}`)]),
  ];
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const done = report.changes
    .filter(({ certainty }) => certainty === 'made')
    .slice(-most)
    .map(({ step: changed, at }) =>
      t('report:recap.done', {
        what: t(`report:changes.${changed as ChangedStep}`),
        time: clock.format(at),
      }),
    );
  const title = t('ui:quoted', { label: stepTitle(step, wording) });
  return [
    ...(parts.length > 0 ? [t('report:recap.case', { parts: capitalised(parts.join(', ')) })] : []),
    done.length > 0
      ? t('report:recap.now', { done: done.join(', '), step: title })
      : t('report:recap.fresh', { step: title }),
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
