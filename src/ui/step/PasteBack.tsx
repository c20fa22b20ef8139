import { useState } from 'preact/hooks';
import type { Probe } from '../../guide/readings/probes';
import type { StepId } from '../../guide/steps';
import { usePage } from '../context';
import { loadPasteField } from '../laterParts';
import { useLater } from '../useLater';
import type { Session } from '../useSession';

export interface PasteBackProps {
  probe: Probe;
  step: StepId;
  session: Session;
}

/** Below a command that reads: one tap away, the field for what it printed. */
export function PasteBack(props: PasteBackProps) {
  const { t } = usePage().wording;
  const [open, setOpen] = useState(false);
  const later = useLater(open, loadPasteField);
  return (
    <details class="more" data-paste={props.probe} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('ui:paste')}</summary>
      {later && <later.PasteField {...props} />}
    </details>
  );
}
