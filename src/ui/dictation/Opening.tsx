import type { Dictated } from '../command/DictateButton';
import { usePage } from '../context';
import { Sentences } from '../parts/Sentences';

/** From so many parts on, doing it by hand is shorter. */
const long = 25;

/** What the caller does before anything is dictated. */
export function Opening({ carrier, asAdministrator, parts }: Dictated & { parts: number }) {
  const { t, values } = usePage().wording;
  const isShell = carrier === 'cmd' || carrier === 'powershell';
  const where = isShell && asAdministrator ? 'administrator' : (carrier ?? 'value');
  const opening = t(`dictation:open.${where}`, { returnObjects: true, shell: carrier, ...values });
  return (
    <>
      <div class="to-say">
        <Sentences texts={opening as unknown as string[]} />
        <p>{t('dictation:bit')}</p>
        <p>{t('dictation:rule')}</p>
        {carrier && <p>{t('dictation:noEnter')}</p>}
      </div>
      <p class="hint">{t('dictation:case')}</p>
      {carrier && parts >= long && <p class="hint">{t('dictation:long', { count: parts })}</p>}
    </>
  );
}
