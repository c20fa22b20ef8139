import { type Change, changesIn } from '../../guide/session/changes';
import type { Journal } from '../../guide/session/journal';
import { isPending, toPutBack } from '../../guide/session/putBack';
import { isUndoable } from '../../guide/steps';
import { dateTags } from '../../i18n/language';
import { timeFormat } from '../../i18n/timeFormat';
import { usePage } from '../context';
import { PreservedNames } from './PreservedNames';
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
          <LedgerLine key={change.id} change={change} />
        ))}
      </ul>
      {items.some(isPending) && (
        <>
          <p>
            <button type="button" data-move="put-back" onClick={onPutBack}>
              {items.some(({ putBack }) => putBack) ? t('putBack:goOn') : t('putBack:start')}
            </button>
          </p>
          <p class="hint put-back-hint">{t('putBack:startHint')}</p>
        </>
      )}
    </>
  );
}

function LedgerLine({ change }: { change: Change }) {
  const { wording, language } = usePage();
  const { t } = wording;
  const time = timeFormat(dateTags[language], { timeStyle: 'short' });
  const { step, putBack, preserved } = change;
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
        {change.handedOver ? t('report:handedOver.before') : <time>{time.format(change.at)}</time>}{' '}
        {t(`report:changes.${step}`)}
      </span>
      <span class="ledger-state" data-state={putBack?.result ?? (isUndoable(step) ? 'canBe' : 'cannot')}>
        {remarks.join(' · ')}
      </span>
      <PreservedNames preserved={preserved} />
    </li>
  );
}
