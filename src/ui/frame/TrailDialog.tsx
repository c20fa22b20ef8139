import { Fields } from '../command/Fields';
import { usePage } from '../context';
import { HandOverButton } from '../handover/HandOverButton';
import { allReportFields } from '../outcome/reportFields';
import { Dialog } from '../parts/Dialog';
import { More } from '../parts/More';
import { ChangesButton } from './ChangesButton';
import { LeftPath } from './LeftPath';
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
      foot={
        <>
          <HandOverButton />
          <ChangesButton onLeave={onClose} />
        </>
      }
    >
      <TrailList {...trail} />
      <LeftPath />
      <More title={t('report:ending.complete')}>
        <Fields ids={allReportFields} />
      </More>
    </Dialog>
  );
}
