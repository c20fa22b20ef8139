import { useEffect, useState } from 'preact/hooks';
import { isSpokenFirst } from '../../i18n/manner';
import type { SessionStore, StoredSession } from '../../platform/sessions';
import { usePage } from '../context';
import { LeftBehind } from './LeftBehind';
import { ModeOptions } from './ModeOptions';
import './intro.css';

interface Props {
  store: SessionStore;
  onResume(session: StoredSession): void;
}

/** Before the first answer: what Sportello is, how it is used, and sessions that were left behind. */
export function Intro({ store, onResume }: Props) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const [sessions, setSessions] = useState<readonly StoredSession[]>(store.foundBefore);
  useEffect(() => {
    void store.leftBehind().then(setSessions);
  }, [store]);
  return (
    <div class={isSpokenFirst(preferences.mode) ? 'intro brief' : 'intro'}>
      <p class="what">{t('ui:intro.what')}</p>
      <p class="how-it-goes">
        {t('ui:intro.how')} <span>{t('ui:intro.end')}</span>
      </p>
      {sessions.length > 0 && <LeftBehind sessions={sessions} store={store} onResume={onResume} />}
      <ModeOptions />
    </div>
  );
}
