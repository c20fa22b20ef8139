import { usePage } from '../context';
import type { Offline } from './useOffline';
import './footer.css';

/** Whether it works offline, once that is true, and which version of when this is. */
export function Footer({ offline }: { offline: Offline }) {
  const { wording, language } = usePage();
  const { t } = wording;
  return (
    <footer>
      <p data-offline={offline.status}>{t(`ui:offline.${offline.status}`)}</p>
      <p>{t('ui:version', { version: __VERSION__, date: __BUILT_ON__[language] })}</p>
      <p>{t('ui:settings.privacy')}</p>
    </footer>
  );
}
