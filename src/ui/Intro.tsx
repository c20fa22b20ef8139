import { useEffect, useState } from 'preact/hooks';
import { readJournal } from '../guide/journal';
import { followTrail } from '../guide/trail';
import { dateTags } from '../i18n/language';
import { stepTitle } from '../i18n/wording';
import type { SessionStore, StoredSession } from '../platform/sessions';
import { usePage } from './context';
import { ModeOptions } from './ModeOptions';

interface Props {
  store: SessionStore;
  onResume(session: StoredSession): void;
}

/** Before the first answer: what Sportello is, how it is used, and sessions that were left behind. */
export function Intro({ store, onResume }: Props) {
  const { wording } = usePage();
  const { t } = wording;
  return (
    <div class="intro">
      <p class="what">{t('ui:intro.what')}</p>
      <p>{t('ui:intro.how')}</p>
      <LeftBehind store={store} onResume={onResume} />
      <ModeOptions />
    </div>
  );
}

function LeftBehind({ store, onResume }: Props) {
  const { wording, language } = usePage();
  const { t } = wording;
  const [sessions, setSessions] = useState<readonly StoredSession[]>([]);
  useEffect(() => {
    void store.leftBehind().then(setSessions);
  }, [store]);
  const forget = (id: string) => {
    store.forget(id);
    setSessions((now) => now.filter((session) => session.id !== id));
  };
  const time = new Intl.DateTimeFormat(dateTags[language], {
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (
    <>
      {sessions.map((session) => (
        <section key={session.id} class="notice resume">
          <h2>{t('ui:resume.title')}</h2>
          <p>
            {t('ui:resume.text', {
              time: time.format(session.savedAt),
              step: stepTitle(followTrail(readJournal(session.journal).journal).step, wording),
            })}
          </p>
          <p>
            <button type="button" class="primary" onClick={() => onResume(session)}>
              {t('ui:resume.open')}
            </button>{' '}
            <button type="button" class="plain" onClick={() => forget(session.id)}>
              {t('ui:resume.forget')}
            </button>
          </p>
        </section>
      ))}
    </>
  );
}
