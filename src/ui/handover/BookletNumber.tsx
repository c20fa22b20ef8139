import type { TargetedEvent } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { assumedOn, goOnTo } from '../../guide/handover/goOnTo';
import { type Settled, wayOnToStep } from '../../guide/handover/wayToStep';
import { numberOf, stepNumbered } from '../../guide/numbers';
import type { Journal } from '../../guide/session/journal';
import { followTrail } from '../../guide/session/trail';
import { isOutcome, type StepId, stepIds } from '../../guide/steps';
import { usePage } from '../context';
import { Assumed } from './Assumed';
import '../parts/field.css';
import './handover.css';

interface Props {
  /** What was answered so far. */
  journal: Journal;
  /** A step that was walked already, or is shown. */
  onLook(step: StepId): void;
  onGoOn(journal: Journal): void;
}

/** A step that was looked up, what was answered otherwise than the shortest way there has it, and whether that led nowhere. */
interface Sought {
  target: StepId;
  chosen: Settled;
  ledNowhere: boolean;
}

const lastNumber = numberOf(stepIds.findLast((id) => !isOutcome(id)) as StepId);

/** For who has the booklet in hand: the number of a step leads there, once the answers that it takes were compared. */
export function BookletNumber({ journal, onLook, onGoOn }: Props) {
  const { wording, language, isKiosk } = usePage();
  const { t } = wording;
  const { answered, step: here } = followTrail(journal);
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState<Sought | 'none' | 'letter'>();
  const field = useId();
  const found = typeof sought === 'object' ? sought : undefined;
  const way = useMemo(
    () => found && wayOnToStep(found.target, answered, found.chosen),
    [found?.target, found?.chosen, journal],
  );
  const assumed = way && assumedOn(way, answered);
  const find = (event: TargetedEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const target = stepNumbered(typed);
    if (!target) setSought('none');
    else if (isOutcome(target)) setSought('letter');
    else if (target === here || answered.some(({ step }) => step === target)) onLook(target);
    else setSought({ target, chosen: new Map(), ledNowhere: false });
  };
  const choose: Parameters<typeof Assumed>[0]['onChoose'] = (step, answer) => {
    if (!found) return;
    const chosen = new Map(found.chosen).set(step, answer);
    const leads = wayOnToStep(found.target, answered, chosen) !== undefined;
    setSought({ ...found, chosen: leads ? chosen : found.chosen, ledNowhere: !leads });
  };
  const goOn = () => found && onGoOn(goOnTo(journal, found.target, assumed ?? [], Date.now()));
  return (
    <section class="booklet-number">
      <form class="field" onSubmit={find}>
        <label for={field}>{t('report:handOver.number.label')}</label>
        <span class="with-button">
          <input
            id={field}
            value={typed}
            maxLength={20}
            autocomplete="off"
            autocapitalize="off"
            aria-describedby={`${field}-said`}
            aria-invalid={typeof sought === 'string'}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" data-move="find-number">
            {t('report:handOver.number.find')}
          </button>
        </span>
        <p id={`${field}-said`} class="refusal" aria-live="polite">
          {typeof sought === 'string' && t(`report:handOver.number.${sought}`, { last: lastNumber })}
          {found?.ledNowhere && t('report:handOver.number.nowhere', { number: numberOf(found.target) })}
        </p>
      </form>
      {!__ONE_FILE__ && !isKiosk && (
        <p class="hint">
          <a href={`./booklet.${language}.html`}>{t('report:handOver.number.booklet')}</a>
        </p>
      )}
      {found && assumed && (
        <Assumed target={found.target} assumed={assumed} onChoose={choose} onGoOn={goOn} />
      )}
    </section>
  );
}
