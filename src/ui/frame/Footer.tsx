import { dateTags } from '../../i18n/language';
import { timeFormat } from '../../i18n/timeFormat';
import { usePage } from '../context';
import type { Offline } from './useOffline';
import './footer.css';

/** Whether it works offline, once that is true, and which version of when this is. */
export function Footer({ offline }: { offline: Offline }) {
  const { wording, language } = usePage();
  const { t } = wording;
  const date = timeFormat(dateTags[language], { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <footer>
      <p data-offline={offline.status}>{t(`ui:offline.${offline.status}`)}</p>
      <p>{t('ui:version', { version: __VERSION__, date: date.format(new Date(__BUILD_DATE__)) })}</p>
      <p>{t('ui:settings.privacy')}</p>
    </footer>
  );
}
