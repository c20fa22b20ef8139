import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';
import { useSession } from '../session/useSession';

const loadScreen = later(() => import('./PutBackScreen'));

/** The place of putting the PC back as it was, which can be left again if it doesn't come. */
export function PutBack() {
  const { t } = usePage().wording;
  const session = useSession();
  const screen = useLater(true, loadScreen);
  if (screen.part) return <screen.part.PutBackScreen />;
  return (
    <>
      <Coming of={screen} />
      <p>
        <button type="button" class="plain" data-move="leave" onClick={() => session.putBack(false)}>
          {t('ui:back')}
        </button>
      </p>
    </>
  );
}
