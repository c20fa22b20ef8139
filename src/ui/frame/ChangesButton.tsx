import { useState } from 'preact/hooks';
import { hasChanges } from '../../guide/session/carriedOut';
import { usePage } from '../context';
import { later, useLater } from '../parts/useLater';
import { useSession } from '../session/useSession';

const loadLedgerDialog = later(() => import('../putBack/LedgerDialog'));

/** Below the trail, once something was done to the PC: what it was. */
export function ChangesButton({ onLeave }: { onLeave?(): void }) {
  const { t } = usePage().wording;
  const session = useSession();
  const [open, setOpen] = useState(false);
  const part = useLater(open, loadLedgerDialog);
  const { journal } = session.state;
  if (!hasChanges(journal)) return null;
  const putBack = () => {
    setOpen(false);
    onLeave?.();
    session.putBack(true);
  };
  return (
    <>
      <button type="button" class="plain" data-move="changes" onClick={() => setOpen(true)}>
        {t('ui:changes')}
      </button>
      {part && <part.LedgerDialog journal={journal} onPutBack={putBack} onClose={() => setOpen(false)} />}
    </>
  );
}
