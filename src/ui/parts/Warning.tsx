import { usePage } from '../context';
import { Icon } from './Icon';

/** What is lost or at risk, before anything is done; not there where nothing is. */
export function Warning({ text }: { text: string | undefined }) {
  const { t } = usePage().wording;
  if (!text) return null;
  return (
    <section class="warning" data-aloud="warning">
      <h2 class="unseen">{t('ui:warning')}</h2>
      <Icon of="warning" />
      <p>{text}</p>
    </section>
  );
}
