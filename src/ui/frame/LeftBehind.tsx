import { useMemo, useState } from 'preact/hooks';
import type { SessionStore } from '../../platform/sessions';
import type { StoredSession } from '../../platform/storedSession';
import { usePage } from '../context';
import type { Begun } from '../session/beginSession';
import { isReadable, takeUp } from '../session/takeUp';
import { LeftSession } from './LeftSession';

interface Props {
  sessions: readonly StoredSession[];
  store: SessionStore;
  onResume(begun: Begun): void;
}

/** So many at first: what Sportello asks must not go out of sight below them. */
const few = 2;

/** How long a tab that is just closing may take to let go of its session, in milliseconds. */
const patience = 500;

/** Sessions that a crash or a closed tab left behind: to go on with, or to delete. */
export function LeftBehind({ sessions, store, onResume }: Props) {
  const { t } = usePage().wording;
  const [gone, setGone] = useState<readonly string[]>([]);
  const [elsewhere, setElsewhere] = useState(false);
  const [areAllShown, setAllShown] = useState(false);
  // To go on with nothing would seem to do nothing.
  const readable = useMemo(() => sessions.filter(isReadable), [sessions]);
  const left = readable.filter(({ id }) => !gone.includes(id));
  const shown = areAllShown ? left : left.slice(0, few);
  /** Another tab may have come first, since they were listed. */
  const mine = async (id: string, then: (session: StoredSession) => void) => {
    const session = (await store.claim(id, patience)) ? store.read(id) : undefined;
    setElsewhere(session === undefined);
    if (session) then(session);
    else setGone([...gone, id]);
  };
  const forget = ({ id }: StoredSession) => {
    store.forget(id);
    setGone([...gone, id]);
  };
  return (
    <>
      {shown.map((session) => (
        <LeftSession
          key={session.id}
          session={session}
          onResume={() => mine(session.id, (now) => onResume(takeUp(now)))}
          onForget={() => mine(session.id, forget)}
        />
      ))}
      {left.length > shown.length && (
        <p>
          <button type="button" class="plain" data-move="all-left" onClick={() => setAllShown(true)}>
            {t('session:resume.others', { count: left.length - shown.length })}
          </button>
        </p>
      )}
      {elsewhere && (
        <p class="notice" role="alert">
          {t('session:resume.elsewhere')}
        </p>
      )}
    </>
  );
}
