import { useEffect, useState } from 'preact/hooks';
import { isSpokenFirst } from '../../i18n/manner';
import type { SessionStore } from '../../platform/sessions';
import type { StoredSession } from '../../platform/storedSession';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';
import type { Begun } from '../session/beginSession';
import { ModeOptions } from './ModeOptions';
import './intro.css';

export const loadLeftBehind = later(() => import('./LeftBehind'));

interface Props {
  store: SessionStore;
  onResume(begun: Begun): void;
}

/** Before the first answer: what Sportello is, how it is used, and sessions that were left behind. */
export function Intro({ store, onResume }: Props) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  // Undefined where they could not be looked for: with what shows them comes what finds them.
  const [sessions, setSessions] = useState<readonly StoredSession[] | undefined>(store.foundBefore);
  const left = useLater(sessions?.length !== 0, loadLeftBehind);
  useEffect(() => {
    store.find().then(
      // Where there is still none, nothing is shown anew.
      ({ left: found }) => setSessions((now) => (now && now.length + found.length === 0 ? now : found)),
      () => setSessions(undefined),
    );
  }, [store, left.part]);
  return (
    <div class={isSpokenFirst(preferences.mode) ? 'intro brief' : 'intro'}>
      <p class="what">{t('ui:intro.what')}</p>
      <p class="how-it-goes">{t('ui:intro.how')}</p>
      {sessions && left.part && (
        <left.part.LeftBehind sessions={sessions} store={store} onResume={onResume} />
      )}
      {left.isMissing && <Coming of={left} />}
      <ModeOptions />
    </div>
  );
}
