import { Fields } from '../command/Fields';
import { usePage } from '../context';
import { BookletNumber } from '../handover/BookletNumber';
import { HandOverButton } from '../handover/HandOverButton';
import { allReportFields } from '../outcome/reportFields';
import { Dialog } from '../parts/Dialog';
import { More } from '../parts/More';
import { arrived } from '../session/beginSession';
import { useSession } from '../session/useSession';
import { ChangesButton } from './ChangesButton';
import { LeftPath } from './LeftPath';
import { TrailList, type TrailProps } from './TrailList';

interface Props extends TrailProps {
  onClose(): void;
}

/** The trail, the last step first, and what was changed on the PC. */
export function TrailDialog({ onClose, ...trail }: Props) {
  const { t } = usePage().wording;
  const session = useSession();
  const { state } = session;
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
      <More title={t('report:handOver.number.open')}>
        <BookletNumber
          journal={state.journal}
          onLook={(step) => {
            session.look(step === trail.trail.step ? undefined : step);
            onClose();
          }}
          onGoOn={(journal) => {
            session.resume({
              state: { ...state, journal, looking: undefined, isPuttingBack: false },
              arrival: arrived,
            });
            onClose();
          }}
        />
      </More>
    </Dialog>
  );
}
