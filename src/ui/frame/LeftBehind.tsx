import { useState } from 'preact/hooks';
import { dateTags } from '../../i18n/language';
import { timeFormat } from '../../i18n/timeFormat';
import type { SessionStore, StoredSession } from '../../platform/sessions';
import { usePage } from '../context';
import type { Begun } from '../session/beginSession';
import { takeUp } from '../session/takeUp';
import { Recap } from './Recap';

interface Props {
  sessions: readonly StoredSession[];
  store: SessionStore;
  onResume(begun: Begun): void;
}

/** Sessions that a crash or a closed tab left behind: to go on with, or to delete. */
export function LeftBehind({ sessions, store, onResume }: Props) {
  const { wording, language } = usePage();
  const { t } = wording;
  const [forgotten, setForgotten] = useState<readonly string[]>([]);
  const forget = (id: string) => {
    store.forget(id);
    setForgotten([...forgotten, id]);
  };
  const time = timeFormat(dateTags[language], {
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (
    <>
      {sessions
        .filter(({ id }) => !forgotten.includes(id))
        .map((session) => (
          <section key={session.id} class="notice resume">
            <h2>{t('session:resume.title')}</h2>
            <Recap journal={takeUp(session).state.journal} />
            <p class="hint">{t('session:resume.text', { time: time.format(session.savedAt) })}</p>
            <p>
              <button type="button" class="primary" onClick={() => onResume(takeUp(session))}>
                {t('session:resume.open')}
              </button>{' '}
              <button type="button" class="plain" onClick={() => forget(session.id)}>
                {t('session:resume.forget')}
              </button>
            </p>
          </section>
        ))}
    </>
  );
}
