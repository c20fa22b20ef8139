import { useEffect, useRef } from 'preact/hooks';
import { soon, useLater } from '../parts/useLater';

const loadKiosk = soon(() => import('../kiosk/kioskPage'));

/** Without any activity for so long, in milliseconds, nobody is reading the first screen any more. */
const quiet = 30_000;
/** How long wiping the clipboard may take after a session. */
const moment = 300;

interface Props {
  /** Whether a session goes on. */
  isBegun: boolean;
  onGone(): void;
}

/**
 * Where the organisation makes a shared kiosk of a browser in which somebody is at work: the session goes on to its end, or until
 * nobody is there any more; then the page begins anew, as a kiosk.
 */
export function BecomeKiosk({ isBegun, onGone }: Props) {
  const { part } = useLater(true, loadKiosk);
  const wasBegun = useRef(false);
  wasBegun.current ||= isBegun;
  useEffect(() => {
    if (part && !isBegun)
      return part.watchIdle(quiet, () => location.reload(), wasBegun.current ? moment : quiet);
  }, [part, isBegun]);
  return part ? <part.KioskGuard isBegun={isBegun} onGone={onGone} /> : null;
}
