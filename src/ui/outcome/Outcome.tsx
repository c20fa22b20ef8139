import type { OutcomeId } from '../../guide/steps';
import { scriptOf } from '../../i18n/script';
import type { Contact } from '../../platform/contacts';
import { usePage } from '../context';
import { Sentences } from '../parts/Sentences';
import { later, useLaterPart } from '../parts/useLater';
import { turnToTexts } from './turnTo';
import './outcome.css';

const loadScreen = later(() => import('./OutcomeScreen'));

export interface OutcomeProps {
  outcome: OutcomeId;
  contacts: readonly Contact[];
  onNewSession(): void;
}

/** The place of how it ended, which is fetched later than the steps; nobody is left without a word if it doesn't come. */
export function Outcome(props: OutcomeProps) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const { part, hasFailed, again } = useLaterPart(true, loadScreen);
  if (part) return <part.OutcomeScreen {...props} />;
  if (!hasFailed) return <div class="coming" aria-busy="true" />;
  const { why, acts, turnTo } = scriptOf(props.outcome, wording, preferences.mode);
  return (
    <>
      <Sentences
        texts={[why, ...acts.map(({ text }) => text), ...turnToTexts(turnTo ?? '', props.contacts)]}
      />
      <p class="trouble" role="alert">
        {t('ui:report.missing')}
      </p>
      <p>
        <button type="button" onClick={again}>
          {t('ui:report.again')}
        </button>
      </p>
    </>
  );
}
