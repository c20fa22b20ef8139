import { useId, useState } from 'preact/hooks';
import { numberOf } from '../../guide/numbers';
import { type Answered, noteAt, type Reason } from '../../guide/session/journal';
import { reasonsAt } from '../../guide/session/reasonsAt';
import type { StepId } from '../../guide/steps';
import { answerText, stepTitle } from '../../i18n/wording';
import { usePage } from '../context';
import { useSession } from '../session/useSession';
import { NoteText } from '../step/NoteText';

interface Props {
  entry: Answered;
  /** The step on the screen behind. */
  shown: StepId;
  onChange(step: StepId): void;
}

/** A step with its answer and the way to change it; its reason and its note are changed right here. */
export function TrailItem({ entry, shown, onChange }: Props) {
  const { wording, preferences } = usePage();
  const session = useSession();
  const { t } = wording;
  const { step, answer, reason } = entry;
  const note = noteAt(session.state.journal, step);
  const [isOpen, setOpen] = useState(note !== '');
  const place = useId();
  const title = stepTitle(step, wording);
  return (
    <li data-trail={step} aria-current={step === shown ? 'step' : undefined}>
      <span class="trail-step">
        {numberOf(step)} · {title}
      </span>
      <span class="trail-answer">{answerText(step, answer, preferences.mode, wording)}</span>
      <span class="trail-moves">
        <button
          type="button"
          class="plain"
          data-change={step}
          aria-label={t('session:trail.changeName', { title })}
          onClick={() => onChange(step)}
        >
          {t('session:trail.change')}
        </button>
        <button
          type="button"
          class="plain"
          data-note={step}
          aria-label={`${t('session:trail.note')}: ${title}`}
          aria-expanded={isOpen}
          aria-controls={place}
          onClick={() => setOpen(!isOpen)}
        >
          {t('session:trail.note')}
        </button>
      </span>
      {answer === 'couldNot' && (
        <label class="field trail-more">
          <span class="unseen">{t('session:trail.reason')}</span>
          <select
            value={reason ?? ''}
            data-why={step}
            onChange={(event) => session.giveReason(step, event.currentTarget.value as Reason)}
          >
            {!reason && <option value="">{t('ui:choose')}</option>}
            {reasonsAt(step).map((one) => (
              <option key={one} value={one}>
                {t(`guide:reasons.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div id={place} class="trail-more" hidden={!isOpen}>
        {isOpen && (
          <NoteText note={note} onNote={(text) => session.record({ kind: 'noted', step, note: text })} />
        )}
      </div>
    </li>
  );
}
