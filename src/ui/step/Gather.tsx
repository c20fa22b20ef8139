import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Facts } from '../../guide/facts';
import type { StepId } from '../../guide/steps';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';
import '../parts/hanging.css';

const loadGatherDialog = later(() => import('../readings/GatherDialog'));

export interface GatherProps {
  step: StepId;
  facts: Facts;
}

/** The way to all readings at once, in the background. */
export function Gather(props: GatherProps) {
  const { t } = usePage().wording;
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const dialog = useLater(open, loadGatherDialog);
  // Once the readings are kept, the button that had the focus is gone.
  useEffect(() => () => void setTimeout(focusHeadingIfLost), []);
  return (
    <div>
      <button
        type="button"
        class="plain hanging"
        data-move="gather"
        aria-busy={dialog.isMissing}
        onClick={() => setOpen(true)}
      >
        {t('ui:gather')}
      </button>
      {dialog.part && <dialog.part.GatherDialog {...props} onClose={close} />}
      {dialog.isMissing && <Coming of={dialog} onEnd={close} />}
    </div>
  );
}

function focusHeadingIfLost(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
}
