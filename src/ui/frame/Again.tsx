import type { StepId } from '../../guide/steps';
import { usePage } from '../context';
import { Leaving } from '../outcome/Leaving';
import { useCarriers } from '../outcome/useCarriers';
import { useSession } from '../session/useSession';

interface Props {
  onLook(step: StepId): void;
  onClose(): void;
  onAgain(): void;
}

/** Asks before everything is deleted. At a kiosk what was copied goes with the session, so it is only copied there. */
export function Again({ onLook, onClose, onAgain }: Props) {
  const { wording, isKiosk } = usePage();
  const { t } = wording;
  const { copy } = useCarriers();
  const { journal } = useSession().state;
  return (
    <Leaving
      journal={journal}
      title={isKiosk ? t('session:again.ending') : t('session:again.title')}
      text={
        isKiosk
          ? t(copy ? 'report:ending.leaving.text' : 'report:ending.leaving.gone')
          : t('session:again.text')
      }
      confirm={isKiosk ? t('ui:end') : t('session:again.confirm')}
      move="again-yes"
      copyAnd={isKiosk ? undefined : t('session:again.copyAnd')}
      onLook={onLook}
      onGone={onAgain}
      onClose={onClose}
    />
  );
}
