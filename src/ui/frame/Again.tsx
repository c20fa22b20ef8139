import type { StepId } from '../../guide/steps';
import type { Contact } from '../../platform/contacts';
import { isKiosk } from '../../platform/kiosk';
import { usePage } from '../context';
import { Leaving } from '../outcome/Leaving';
import { useSession } from '../session/useSession';

interface Props {
  contacts: readonly Contact[];
  onLook(step: StepId): void;
  onClose(): void;
  onAgain(): void;
}

/** Asks before everything is deleted. At a kiosk what was copied goes with the session, so it is only copied there. */
export function Again({ contacts, onLook, onClose, onAgain }: Props) {
  const { t } = usePage().wording;
  const { journal } = useSession().state;
  const isShared = isKiosk();
  return (
    <Leaving
      journal={journal}
      contacts={contacts}
      title={isShared ? t('session:again.ending') : t('session:again.title')}
      text={isShared ? t('report:ending.leaving.text') : t('session:again.text')}
      confirm={isShared ? t('ui:end') : t('session:again.confirm')}
      move="again-yes"
      copyAnd={isShared ? undefined : t('session:again.copyAnd')}
      onLook={onLook}
      onGone={onAgain}
      onClose={onClose}
    />
  );
}
