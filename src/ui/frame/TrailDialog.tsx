import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import { ChangesButton } from './ChangesButton';
import { TrailList, type TrailProps } from './TrailList';

interface Props extends TrailProps {
  onClose(): void;
}

/** The trail where there is no room for it at the side. */
export function TrailDialog({ onClose, ...trail }: Props) {
  const { t } = usePage().wording;
  return (
    <Dialog title={t('ui:trail.title')} class="trail" onClose={onClose}>
      <TrailList {...trail} />
      <ChangesButton onLeave={onClose} />
      <form method="dialog">
        <button type="submit" class="primary">
          {t('ui:close')}
        </button>
      </form>
    </Dialog>
  );
}
