import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { guideVersion } from '../../guide/guideMachine';
import { asksForClock } from '../../guide/session/asksForClock';
import { newSessionId, type SessionStore } from '../../platform/sessions';
import type { GuideState } from './guideState';

/**
 * How long a page that is reloaded may take to let go of its session, in milliseconds: on a busy machine the one that comes may
 * be ready long before, if nothing of it has to be fetched.
 */
const patience = 2000;

/**
 * Keeps a session stored. Nothing is written before it is clear that no other tab writes the same one: then a copy is kept.
 * @param store where sessions are kept
 * @param state the session, which stays the same to whoever works on it, whatever it is kept as
 * @param isNew whether this page began it, though it isn't empty
 * @param onCopied told if another tab has open what this one began with
 * @returns the name that it is kept under, and whether the browser would store it
 */
export function useKept(
  store: SessionStore,
  { id, journal }: GuideState,
  isNew: boolean,
  onCopied: () => void,
): { name: string; isStored: boolean } {
  const [isStored, setStored] = useState(true);
  const [copy, setCopy] = useState<{ of: string; name: string }>();
  const [isOurs, setIsOurs] = useState(isNew || journal.length === 0);
  const name = copy?.of === id ? copy.name : id;

  // At once after each change, so that a page that is just closing still keeps what was typed last; and whenever the page comes
  // or goes, since the clock may have been set meanwhile.
  const save = useRef(() => {});
  useLayoutEffect(() => {
    const isClockAsked = asksForClock(journal);
    save.current = () => {
      if (journal.length === 0 || !isOurs) return;
      setStored(store.save({ id: name, guideVersion, savedAt: Date.now(), journal, isClockAsked }));
    };
    save.current();
  }, [store, name, journal, isOurs]);
  useEffect(() => {
    const saveNow = () => save.current();
    addEventListener('pagehide', saveNow);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      removeEventListener('pagehide', saveNow);
      document.removeEventListener('visibilitychange', saveNow);
    };
  }, []);

  useEffect(() => {
    if (isOurs) return;
    void store.claim(id, patience).then((isFree) => {
      if (!isFree) {
        setCopy({ of: id, name: newSessionId() });
        onCopied();
      }
      setIsOurs(true);
    });
  }, []);

  return { name, isStored };
}
