import { useEffect, useState } from 'preact/hooks';
import { watchIdle } from '../../platform/idle';
import { usePage } from '../context';
import { Question } from '../parts/Question';

/** Quiet time before the question, in milliseconds, and the time to answer it, in seconds. */
const quiet = 120_000;
const patience = 30;

/** At a shared kiosk: asks whether anybody is still there, and if not, leaves nothing for the next person to see. */
export function KioskGuard({ onGone }: { onGone(): void }) {
  const { t } = usePage().wording;
  const [left, setLeft] = useState<number | undefined>();
  useEffect(() => watchIdle(quiet, () => setLeft(patience)), []);
  useEffect(() => {
    if (left === undefined) return;
    if (left <= 0) {
      navigator.clipboard?.writeText('').catch(() => undefined);
      onGone();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, onGone]);
  if (left === undefined) return null;
  const stay = () => setLeft(undefined);
  return (
    <Question
      title={t('session:idle.title')}
      safe={{ label: t('session:idle.stay') }}
      other={{ label: t('ui:end'), move: 'end-now', onChoose: onGone }}
      onClose={stay}
    >
      <p role="timer">{t('session:idle.text', { count: left })}</p>
    </Question>
  );
}
