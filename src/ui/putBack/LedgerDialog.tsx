import type { Journal } from '../../guide/session/journal';
import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import { Ledger } from './Ledger';

interface Props {
  journal: Journal;
  onPutBack(): void;
  onClose(): void;
}

/** The changes to the PC, from wherever one stands. */
export function LedgerDialog({ journal, onPutBack, onClose }: Props) {
  const { t } = usePage().wording;
  return (
    <Dialog title={t('putBack:title')} onClose={onClose}>
      <Ledger journal={journal} onPutBack={onPutBack} />
    </Dialog>
  );
}
