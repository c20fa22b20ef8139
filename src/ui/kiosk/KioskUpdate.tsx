import { useEffect, useRef } from 'preact/hooks';
import { onActivity, watchIdle } from '../../platform/idle';
import type { Offline } from '../frame/useOffline';

/** Without any activity for so long, in milliseconds, nobody is reading the first screen any more. */
const quiet = 30_000;
/** How long a first screen stands that nobody has touched since it came up. */
const moment = 1000;

interface Props {
  /** Whether the first screen is as the next person is to find it. */
  isFresh: boolean;
  tryUpdate: Offline['tryUpdate'];
}

/** At a shared kiosk nobody asks for a newer version, and the page is never closed: it comes in between two people. */
export function KioskUpdate({ isFresh, tryUpdate }: Props) {
  const isTouched = useRef(navigator.userActivation?.hasBeenActive ?? false);
  useEffect(() => {
    const stop = onActivity(() => {
      isTouched.current = true;
    });
    return () => {
      stop();
      isTouched.current = false;
    };
  }, [isFresh]);
  useEffect(() => {
    if (!isFresh || !tryUpdate) return;
    let isStillFresh = true;
    let stop = () => {};
    const update = (first: number) => {
      stop();
      stop = watchIdle(
        quiet,
        () => {
          tryUpdate(() => isStillFresh);
          update(quiet);
        },
        first,
      );
    };
    update(isTouched.current ? quiet : moment);
    return () => {
      isStillFresh = false;
      stop();
    };
  }, [isFresh, tryUpdate]);
  return null;
}
