import type { Report } from '../../guide/session/report';
import type { StepId } from '../../guide/steps';
import { stepTitle } from '../../i18n/wording';
import { usePage } from '../context';
import { Icon } from '../parts/Icon';

interface Props {
  report: Report;
  /** Opens a step, to change its note; where that can't be done they are only named. */
  onLook?: (step: StepId) => void;
}

/** Which notes look as if they held a password and therefore stay out of the report, and the way to each. */
export function PasswordNotes({ report, onLook }: Props) {
  const { wording } = usePage();
  const found = report.steps.filter(({ isWithheld }) => isWithheld);
  if (found.length === 0) return null;
  return (
    <section class="warning" data-passwords>
      <Icon of="warning" />
      <div>
        <p>{wording.t('report:ending.passwords', { count: found.length })}</p>
        {found.map(({ step }) =>
          onLook ? (
            <button key={step} type="button" class="plain" data-look={step} onClick={() => onLook(step)}>
              {stepTitle(step, wording)}
            </button>
          ) : (
            <p key={step}>{stepTitle(step, wording)}</p>
          ),
        )}
      </div>
    </section>
  );
}
