import { useCallback, useState } from 'preact/hooks';
import { hasChanges } from '../../guide/session/carriedOut';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';
import { useSession } from '../session/useSession';

const loadLedgerDialog = later(() => import('../putBack/LedgerDialog'));

/** Below the trail, once something was done to the PC: what it was. */
export function ChangesButton({ onLeave }: { onLeave?(): void }) {
  const { t } = usePage().wording;
  const session = useSession();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const ledger = useLater(open, loadLedgerDialog);
  const { journal } = session.state;
  if (!hasChanges(journal)) return null;
  const putBack = () => {
    close();
    onLeave?.();
    session.putBack(true);
  };
  return (
    <>
      <button
        type="button"
        class="plain"
        data-move="changes"
        aria-busy={ledger.isMissing}
        onClick={() => setOpen(true)}
      >
        {t('ui:changes')}
      </button>
      {ledger.part && <ledger.part.LedgerDialog journal={journal} onPutBack={putBack} onClose={close} />}
      {ledger.isMissing && <Coming of={ledger} onEnd={close} />}
    </>
  );
}
