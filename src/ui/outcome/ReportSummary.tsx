import type { Report } from '../../guide/session/report';
import type { Language } from '../../i18n/language';
import { clientName, windowsName } from '../../i18n/reportText';
import type { Wording } from '../../i18n/wording';

interface Props {
  report: Report;
  wording: Wording;
  language: Language;
}

/** What matters most of the report, at a glance. */
export function ReportSummary({ report, wording: { t }, language }: Props) {
  const { state, error, service, inputs, tried } = report;
  const rows: [name: string, value: string][] = [
    [t('report:names.state'), `${t(`report:states.${state}`)}, ${t('report:tried', { count: tried })}`],
    [t('report:names.error'), t(`report:errors.${error}`)],
    [t('report:names.client'), `${clientName(report, t)}, ${windowsName(report, t)}`],
    [
      t('report:names.service'),
      [inputs.address, service && t(`report:services.${service}`)].filter(Boolean).join(', '),
    ],
  ];
  return (
    <dl class="summary" lang={language}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
