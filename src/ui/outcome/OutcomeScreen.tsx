import type { InputId } from '../../guide/commands/inputs';
import { hasChanges } from '../../guide/session/traces';
import { type OutcomeId, stepInfo } from '../../guide/steps';
import { manners } from '../../i18n/manner';
import { scriptOf } from '../../i18n/script';
import type { Contact } from '../../platform/kiosk';
import { Fields } from '../command/Fields';
import { usePage } from '../context';
import { ActList } from '../parts/ActList';
import { More } from '../parts/More';
import { Say } from '../parts/Say';
import { Sentences } from '../parts/Sentences';
import { later, useLater } from '../parts/useLater';
import { useSession } from '../session/useSession';
import { Report } from './Report';
import { turnToTexts } from './turnTo';
import '../parts/sections.css';
import './outcome.css';

const loadLedger = later(() => import('../putBack/Ledger'));

interface Props {
  outcome: OutcomeId;
  contacts: readonly Contact[];
  onNewSession(): void;
}

/** What a report should not lack; asked for here where it was passed over. */
const reportFields: readonly InputId[] = ['address', 'since', 'after', 'place', 'singleSignOn'];

/** How it ended: what it means, what to do, whom to turn to, and the report. */
export function OutcomeScreen({ outcome, contacts, onNewSession }: Props) {
  const { wording, preferences } = usePage();
  const session = useSession();
  const { t } = wording;
  const script = scriptOf(outcome, wording, preferences.mode);
  const { journal } = session.state;
  const ledger = useLater(hasChanges(journal), loadLedger);
  const { meta } = stepInfo(outcome);
  const isSettled = meta.kind === 'outcome' && meta.isSettled;
  return (
    <>
      <p data-aloud="do">{script.why}</p>
      <Say isAll texts={script.say} />
      {manners[preferences.mode].says ? (
        <More title={t('ui:outcomeDo')}>
          <ActList acts={script.acts} />
        </More>
      ) : (
        <section class="what-now">
          <h2>{t('ui:outcomeDo')}</h2>
          <ActList acts={script.acts} />
        </section>
      )}
      <section class="turn-to">
        <h2>{t('ui:turnTo')}</h2>
        <Sentences texts={turnToTexts(script.turnTo ?? '', contacts)} />
      </section>
      <Fields ids={script.acts.flatMap(({ fields }) => fields)} />
      <Report contacts={contacts} />
      {hasChanges(journal) && (
        <section class="what-now">
          <h2>{t('ui:changes')}</h2>
          {ledger && <ledger.Ledger journal={journal} onPutBack={() => session.putBack(true)} />}
        </section>
      )}
      {!isSettled && (
        <More title={t('ui:report.complete')}>
          <Fields ids={reportFields} />
        </More>
      )}
      <p class="end">
        <button type="button" onClick={onNewSession}>
          {t('ui:newSession')}
        </button>
      </p>
    </>
  );
}
