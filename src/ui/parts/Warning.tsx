import { usePage } from '../context';

/** What is lost or at risk, before anything is done; not there where nothing is. */
export function Warning({ text }: { text: string | undefined }) {
  const { t } = usePage().wording;
  if (!text) return null;
  return (
    <section class="warning" data-aloud="warning">
      <h2>{t('ui:warning')}</h2>
      <p>{text}</p>
    </section>
  );
}
