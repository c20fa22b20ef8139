import { useState } from 'preact/hooks';
import { followTrail } from '../../guide/session/trail';
import { usePage } from '../context';
import { TrailDialog } from '../frame/TrailDialog';
import { useSession } from '../session/useSession';
import '../parts/hanging.css';

/** Before the report leaves: all that was answered, to be looked through and put right. */
export function CheckAnswers() {
  const { t } = usePage().wording;
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const trail = followTrail(session.state.journal);
  return (
    <>
      <button type="button" class="plain hanging" data-move="check" onClick={() => setOpen(true)}>
        {t('session:trail.check')}
      </button>
      {isOpen && (
        <TrailDialog
          trail={trail}
          shown={trail.step}
          onChange={(step) => {
            setOpen(false);
            session.look(step);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
