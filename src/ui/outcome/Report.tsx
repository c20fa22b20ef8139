import type { Contact } from '../../platform/kiosk';
import { usePage } from '../context';
import { later, useLaterPart } from '../parts/useLater';

const loadReport = later(() => import('./ReportView'));

/** The place of the report, which is fetched later than the steps; nobody is left without a word if it doesn't come. */
export function Report({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = usePage().wording;
  const { part, hasFailed, again } = useLaterPart(true, loadReport);
  if (part) return <part.ReportView contacts={contacts} />;
  if (!hasFailed) return <section class="report" aria-busy="true" />;
  return (
    <section class="report">
      <h2>{t('ui:report.title')}</h2>
      <p class="trouble" role="alert">
        {t('ui:report.missing')}
      </p>
      <p>
        <button type="button" onClick={again}>
          {t('ui:report.again')}
        </button>
      </p>
    </section>
  );
}
