import { type Change, changesIn } from '../../guide/session/changes';
import type { Journal } from '../../guide/session/journal';
import { isPending, toPutBack } from '../../guide/session/putBack';
import { keptOf } from '../../guide/session/undo';
import { isUndoable } from '../../guide/steps';
import { dateTags } from '../../i18n/language';
import type { ChangedStep } from '../../i18n/reportText';
import { usePage } from '../context';
import { KeptNames } from './KeptNames';
import './putBack.css';

/** What was done to the PC: when, for sure or perhaps, what was kept, how it can be undone; and the way to put it all back. */
export function Ledger({ journal, onPutBack }: { journal: Journal; onPutBack(): void }) {
  const { t } = usePage().wording;
  const changes = changesIn(journal);
  const items = toPutBack(journal);
  return (
    <>
      <ul class="ledger">
        {changes.map((change) => (
          <LedgerLine key={`${change.step} ${change.stamp}`} change={change} journal={journal} />
        ))}
      </ul>
      {items.some(isPending) && (
        <>
          <p>
            <button type="button" data-move="put-back" onClick={onPutBack}>
              {items.some(({ change }) => change.putBack) ? t('putBack:goOn') : t('putBack:start')}
            </button>
          </p>
          <p class="hint">{t('putBack:startHint')}</p>
        </>
      )}
    </>
  );
}

function LedgerLine({ change, journal }: { change: Change; journal: Journal }) {
  const { wording, language } = usePage();
  const { t } = wording;
  const time = new Intl.DateTimeFormat(dateTags[language], { timeStyle: 'short' });
  const step = change.step as ChangedStep;
  const { putBack } = change;
  const state = putBack
    ? t(`report:putBack.${putBack.result}`, { time: time.format(putBack.at) })
    : isUndoable(step)
      ? t('putBack:canBe')
      : t(`report:undo.${step}`);
  const remarks = [
    t(`report:certainty.${change.certainty}`),
    ...(change.takenBack ? [t('report:takenBack')] : []),
    state,
  ];
  return (
    <li data-change={step}>
      <span class="ledger-what">
        <time>{time.format(change.at)}</time> {t(`report:changes.${step}`)}
      </span>
      <span class="ledger-state" data-state={putBack?.result ?? (isUndoable(step) ? 'canBe' : 'cannot')}>
        {remarks.join(' · ')}
      </span>
      <KeptNames kept={keptOf(change, journal)} />
    </li>
  );
}
