import { usePage } from '../context';
import type { Offline } from './useOffline';
import './footer.css';

interface Props {
  offline: Offline;
  /** Whether an answer has been given: then nothing is offered that would reload the page. */
  isBegun: boolean;
}

/** Whether it works offline, once that is true, which version of when this is, and a newer one where one waits. */
export function Footer({ offline, isBegun }: Props) {
  const { wording, language } = usePage();
  const { t } = wording;
  const { applyUpdate, Offer } = offline;
  return (
    <footer>
      <p data-offline={offline.status}>{t(`ui:offline.${offline.status}`)}</p>
      <p>{t('ui:version', { version: __VERSION__, date: __BUILT_ON__[language] })}</p>
      <p>{t('ui:settings.privacy')}</p>
      {/* Here it moves nothing that is being read or pressed. */}
      <div role="status">{applyUpdate && Offer && !isBegun && <Offer offline={offline} />}</div>
    </footer>
  );
}
