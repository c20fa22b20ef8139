import type { Trail } from '../guide/session/trail';
import { isOutcome, stepInfo } from '../guide/steps';
import { stepTitle } from '../i18n/wording';
import type { SessionStore } from '../platform/sessions';
import { usePage } from './context';
import { Heading } from './frame/Heading';
import { Intro } from './frame/Intro';
import { Notices } from './frame/Notices';
import { Rail } from './frame/Rail';
import { Outcome } from './outcome/Outcome';
import { later, useLater } from './parts/useLater';
import { useSession } from './session/useSession';
import { StepScreen } from './step/StepScreen';

/** No first screen counts steps. */
const loadStepsLeft = later(() => import('./frame/StepsLeft'));

interface Props {
  trail: Trail;
  store: SessionStore;
  onNewSession(): void;
}

/** The step or outcome that is shown, below its heading. */
export function CurrentStep(props: Props) {
  const { trail } = props;
  const session = useSession();
  const { wording } = usePage();
  const { t } = wording;
  const { step } = trail;
  const { id, journal, looking } = session.state;
  const { section } = stepInfo(step);
  const isFirst = journal.length === 0;
  const left = useLater(!isFirst, loadStepsLeft);
  return (
    <>
      {isFirst && <Intro store={props.store} onResume={session.resume} />}
      <div class="head">
        <p class="where">
          {isFirst && t('ui:intro.begin')}
          {!isFirst && !section && t('ui:outcome')}
          {!isFirst && section && (
            <>
              <Rail trail={trail} number={left.part?.numberOf(step)} />
              {t(`guide:sections.${section}`)}
            </>
          )}
          {left.part && <left.part.StepsLeft trail={trail} />}
        </p>
        <Heading text={stepTitle(step, wording)} focusOn={`${id} ${step} ${looking ?? ''}`} />
        <Notices onLeave={session.back} />
      </div>
      {isOutcome(step) ? (
        <Outcome key={step} outcome={step} onNewSession={props.onNewSession} />
      ) : (
        <StepScreen step={step} trail={trail} on={`${step} ${id}`} />
      )}
    </>
  );
}
