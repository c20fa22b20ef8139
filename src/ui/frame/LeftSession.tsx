import { useMemo, useState } from 'preact/hooks';
import { dateTags } from '../../i18n/language';
import { timeFormat } from '../../i18n/timeFormat';
import { isFromFuture } from '../../platform/sessionAge';
import type { StoredSession } from '../../platform/storedSession';
import { usePage } from '../context';
import { Leaving } from '../outcome/Leaving';
import { takeUp } from '../session/takeUp';
import { Recap } from './Recap';

interface Props {
  session: StoredSession;
  onResume(): void;
  onForget(): void;
}

/** One session that was left behind: where it stands, and what can be done with it. */
export function LeftSession({ session, onResume, onForget }: Props) {
  const { wording, language } = usePage();
  const { t } = wording;
  const [isAsking, setAsking] = useState(false);
  const time = timeFormat(dateTags[language], { weekday: 'long', hour: 'numeric', minute: '2-digit' });
  const { journal } = useMemo(() => takeUp(session).state, [session]);
  const last = journal.at(-1);
  return (
    <section class="notice resume">
      <h2>{t('session:resume.title')}</h2>
      <Recap journal={journal} />
      <p class="hint">{last && t('session:resume.text', { time: time.format(last.at) })}</p>
      {isFromFuture(session, Date.now()) && <p class="hint">{t('session:resume.future')}</p>}
      <p>
        <button type="button" class="primary" onClick={onResume}>
          {t('session:resume.open')}
        </button>{' '}
        <button type="button" class="plain" onClick={() => setAsking(true)}>
          {t('session:resume.forget')}
        </button>
      </p>
      {isAsking && (
        <Leaving
          journal={journal}
          title={t('session:resume.forgetting')}
          text={t('session:resume.goes')}
          confirm={t('session:resume.forgetYes')}
          move="forget-yes"
          copyAnd={t('session:resume.copyAnd')}
          onGone={onForget}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
