import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import { ChangesButton } from './ChangesButton';
import { TrailList, type TrailProps } from './TrailList';

interface Props extends TrailProps {
  onClose(): void;
}

/** The trail, the last step first, and what was changed on the PC. */
export function TrailDialog({ onClose, ...trail }: Props) {
  const { t } = usePage().wording;
  return (
    <Dialog
      title={t('ui:trail.title')}
      class="trail"
      onClose={onClose}
      foot={<ChangesButton onLeave={onClose} />}
    >
      <TrailList {...trail} />
    </Dialog>
  );
}
