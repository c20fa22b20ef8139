import { useState } from 'preact/hooks';
import { usePage } from '../context';
import { useCarriers } from '../outcome/useCarriers';
import { useSession } from '../session/useSession';
import { HandOver } from './HandOver';

/** Hands the session over from wherever one stands. */
export function HandOverButton() {
  const { t } = usePage().wording;
  const [isOpen, setOpen] = useState(false);
  const { journal } = useSession().state;
  const { code, link, file } = useCarriers();
  if (!(code || link || file)) return null;
  return (
    <>
      <button type="button" class="plain" data-move="hand-over" onClick={() => setOpen(true)}>
        {t('report:handOver.open')}
      </button>
      {isOpen && <HandOver journal={journal} onClose={() => setOpen(false)} />}
    </>
  );
}
