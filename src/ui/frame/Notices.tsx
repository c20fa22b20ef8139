import { usePage } from '../context';
import { useSession } from '../session/useSession';
import { Recap } from './Recap';
import '../parts/sections.css';

interface Props {
  onLeave(): void;
}

/** What has to be said once, below the heading: a session from elsewhere, a browser that can't remember. */
export function Notices({ onLeave }: Props) {
  const { t } = usePage().wording;
  const { arrival, isStored, state } = useSession();
  const said = [
    arrival.version && t('session:otherVersion', { version: arrival.version }),
    arrival.copied && t('session:copiedTab'),
    arrival.isShortened && t('session:shortened'),
    !isStored && t('ui:notRemembered'),
  ].filter((text) => typeof text === 'string');
  return (
    <div role="status">
      {arrival.takenUp === state.journal.length && state.journal.length > 0 && (
        <Recap journal={state.journal} class="notice" />
      )}
      {state.looking && (
        <p class="notice">
          {t('ui:looking.text')}{' '}
          <button type="button" class="plain" onClick={onLeave}>
            {t('ui:looking.leave')}
          </button>
        </p>
      )}
      {said.map((text) => (
        <p key={text} class="notice">
          {text}
        </p>
      ))}
    </div>
  );
}
