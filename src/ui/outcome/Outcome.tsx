import type { OutcomeId } from '../../guide/steps';
import { scriptOf } from '../../i18n/script';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { Sentences } from '../parts/Sentences';
import { later, useLater } from '../parts/useLater';
import { contactsFor, turnToTexts } from './turnTo';
import './outcome.css';

const loadScreen = later(() => import('./OutcomeScreen'));

export interface OutcomeProps {
  outcome: OutcomeId;
  onNewSession(): void;
}

/** The place of how it ended, which is fetched later than the steps; nobody is left without a word if it doesn't come. */
export function Outcome(props: OutcomeProps) {
  const { wording, language, preferences, organisation } = usePage();
  const screen = useLater(true, loadScreen);
  const { part } = screen;
  if (part) return <part.OutcomeScreen {...props} />;
  const { why, acts, turnTo } = scriptOf(props.outcome, wording, preferences.mode);
  return (
    <div class="room">
      {screen.hasFailed && (
        <Sentences
          texts={[
            why,
            ...acts.map(({ text }) => text),
            ...turnToTexts(turnTo ?? '', contactsFor(organisation.contacts, props.outcome), language),
          ]}
        />
      )}
      <Coming of={screen} />
    </div>
  );
}
