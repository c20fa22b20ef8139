import { useState } from 'preact/hooks';
import type { Probe } from '../../guide/readings/probes';
import type { StepId } from '../../guide/steps';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';

const loadPasteField = later(() => import('../readings/PasteField'));

export interface PasteBackProps {
  probe: Probe;
  step: StepId;
}

/** Below a command that reads: one tap away, the field for what it printed. */
export function PasteBack(props: PasteBackProps) {
  const { t } = usePage().wording;
  const [open, setOpen] = useState(false);
  const field = useLater(open, loadPasteField);
  return (
    <details class="more" data-paste={props.probe} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('ui:paste')}</summary>
      {field.part && <field.part.PasteField {...props} />}
      {field.isMissing && <Coming of={field} />}
    </details>
  );
}
