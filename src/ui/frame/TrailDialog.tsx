import { usePage } from '../context';
import { Dialog } from '../parts';
import { TrailList, type TrailProps } from './TrailList';

/** The trail where there is no room for it at the side. */
export function TrailDialog({ onClose, ...trail }: TrailProps & { onClose(): void }) {
  const { t } = usePage().wording;
  return (
    <Dialog title={t('ui:trail.title')} class="trail" onClose={onClose}>
      <TrailList {...trail} />
      <form method="dialog">
        <button type="submit" class="primary">
          {t('ui:close')}
        </button>
      </form>
    </Dialog>
  );
}
