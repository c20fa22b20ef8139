import { useEffect, useRef, useState } from 'preact/hooks';
import { actsDone } from '../../guide/session/journal';
import type { ActId } from '../../guide/stepKinds';
import type { StepId } from '../../guide/steps';
import type { ScriptAct } from '../../i18n/script';
import { useSession } from '../session/useSession';

/** What is open of a step: what to say, one of its acts, or nothing once all is done. */
export type Opened = 'say' | ActId | undefined;

/**
 * Which act of the shown step is open: the one that was pressed, else what to say, else the first that is not done yet.
 * @param acts those that are shown
 * @returns it, which are done, and what a press on one or on its *Done* does; the focus goes to what opens
 */
export function useOpenAct(acts: readonly ScriptAct[], hasSay: boolean, step: StepId) {
  const session = useSession();
  const done = actsDone(session.state.journal, step);
  const [pressed, setPressed] = useState<Opened>();
  // It stays said where other acts come, because they are done another way.
  const [isSaid, setSaid] = useState(false);
  const isMoved = useRef(false);
  const next = acts.find(({ id }) => !done.includes(id))?.id;
  const isThere = pressed === 'say' ? hasSay : acts.some(({ id }) => id === pressed);
  const untouched = hasSay && !isSaid && done.length === 0 ? 'say' : next;
  const open: Opened = isThere ? pressed : untouched;
  const press = (wanted: Opened) => {
    isMoved.current = true;
    if (wanted !== 'say') setSaid(true);
    setPressed(wanted);
  };
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    const shown = document.querySelector<HTMLElement>('main .how [aria-current] [tabindex]');
    (shown ?? document.querySelector<HTMLElement>('main .acts li:last-child button'))?.focus();
    // All of it, with its *Done*, where there is room above the answers.
    shown?.closest('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  });
  return {
    open,
    done,
    press,
    said: () => press(next ?? acts[0]?.id),
    finish: (act: ActId) => {
      if (!done.includes(act)) session.did(act);
      const after = acts.slice(acts.findIndex(({ id }) => id === act) + 1);
      press(after.find(({ id }) => !done.includes(id))?.id);
    },
  };
}
