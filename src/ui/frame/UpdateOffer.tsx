import { usePage } from '../context';
import type { Offline } from './useOffline';

/** That a newer version waits, and the press that puts it in charge; or that this can't be done now. */
export function UpdateOffer({ offline }: { offline: Offline }) {
  const { t } = usePage().wording;
  return (
    <>
      <p>
        {t('session:update.text')}{' '}
        {offline.isUpdating ? (
          t('session:update.applying')
        ) : (
          <button type="button" class="plain" data-move="update" onClick={offline.applyUpdate}>
            {t('session:update.apply')}
          </button>
        )}
      </p>
      {offline.isUpdateRefused && !offline.isUpdating && <p>{t('session:update.refused')}</p>}
    </>
  );
}
