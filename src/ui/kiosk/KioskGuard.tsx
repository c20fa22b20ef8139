import { useEffect, useRef, useState } from 'preact/hooks';
import type { Idle } from '../../organisation/organisation';
import { watchIdle } from '../../platform/idle';
import { fillScreenAtPress } from '../../platform/kioskScreen';
import { usePage } from '../context';
import { later, useLater } from '../parts/useLater';
import { useClipboardWipe } from './useClipboardWipe';

const loadStillThere = later(() => import('./StillThere'));

/** Where nothing else is set. */
const usual: Idle = { warnAfter: 120, answerWithin: 30 };

export interface GuardProps {
  /** Whether somebody has begun a session, or set something. */
  isBegun: boolean;
  onGone(): void;
}

/**
 * At a shared kiosk: asks whether anybody is still there, and if not, leaves nothing for the next person to see; what was copied
 * goes with each session. Where the question can't be fetched the session still ends in time. How long it waits, the organisation
 * can set.
 */
export function KioskGuard({ isBegun, onGone }: GuardProps) {
  const { wording, organisation } = usePage();
  const { t } = wording;
  const { warnAfter, answerWithin } = organisation.idle ?? usual;
  const [left, setLeft] = useState<number | undefined>();
  const { part } = useLater(isBegun, loadStillThere);
  const isClipboardLeft = useClipboardWipe(isBegun);
  const gone = useRef(onGone);
  gone.current = onGone;
  const canAsk = part !== undefined;
  useEffect(() => {
    setLeft(undefined);
    if (!isBegun) return;
    return canAsk
      ? watchIdle(warnAfter * 1000, () => setLeft(answerWithin))
      : watchIdle((warnAfter + answerWithin) * 1000, () => gone.current());
  }, [isBegun, canAsk, warnAfter, answerWithin]);
  // Once for each person: the first press.
  useEffect(() => (isBegun ? undefined : fillScreenAtPress()), [isBegun]);
  useEffect(() => {
    if (left === undefined) return;
    if (left <= 0) {
      gone.current();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <>
      {isClipboardLeft && (
        <p class="notice clipboard-left" role="status">
          {t('ui:clipboardLeft')}
        </p>
      )}
      {part && left !== undefined && (
        <part.StillThere left={left} onStay={() => setLeft(undefined)} onGone={onGone} />
      )}
    </>
  );
}
