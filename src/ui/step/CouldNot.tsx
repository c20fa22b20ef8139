import { useEffect, useRef } from 'preact/hooks';
import type { Reason } from '../../guide/session/journal';
import { reasonsAt } from '../../guide/session/reasonsAt';
import type { StepId } from '../../guide/steps';
import { usePage } from '../context';
import { answerLook } from '../parts/answerLook';
import '../parts/answers.css';
import '../parts/answerBar.css';

interface Props {
  step: StepId;
  before: Reason | undefined;
  onReason(reason: Reason): void;
  onCancel(): void;
}

/** After "could not": the reasons, one tap each. */
export function CouldNot({ step, before, onReason, onCancel }: Props) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { current } = heading;
    // In a bar that stays in the window it is in sight already: the step behind it must not move.
    current?.focus({ preventScroll: true });
    const { top = 0, bottom = 0 } = current?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > innerHeight) current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section class="could-not">
      <h2 ref={heading} tabIndex={-1}>
        {t('session:reasons.title')}
      </h2>
      <ul class={preferences.keys ? 'loud numbered' : 'loud'}>
        {reasonsAt(step).map((reason) => (
          <li key={reason} class={answerLook(t(`guide:reasons.${reason}`), reason === before)}>
            <button type="button" data-reason={reason} onClick={() => onReason(reason)}>
              {t(`guide:reasons.${reason}`)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={onCancel}>
        {t('session:reasons.cancel')}
      </button>
    </section>
  );
}
