import { changesIn } from '../../guide/session/changes';
import type { Journal } from '../../guide/session/journal';
import { isPending, toPutBack } from '../../guide/session/putBack';
import { keptOf } from '../../guide/session/undo';
import { dateTags } from '../../i18n/language';
import type { ChangedStep } from '../../i18n/reportText';
import { usePage } from '../context';
import { KeptNames } from './KeptNames';
import './putBack.css';

/** What was done to the PC: when, for sure or perhaps, what was kept, how it can be undone; and the way to put it all back. */
export function Ledger({ journal, onPutBack }: { journal: Journal; onPutBack(): void }) {
  const { wording, language } = usePage();
  const { t } = wording;
  const changes = changesIn(journal);
  const canPutBack = toPutBack(journal).some(isPending);
  const time = new Intl.DateTimeFormat(dateTags[language], { hour: 'numeric', minute: '2-digit' });
  return (
    <>
      <ul class="ledger">
        {changes.map((change) => {
          const step = change.step as ChangedStep;
          const { putBack } = change;
          return (
            <li key={`${change.step} ${change.stamp}`} data-change={change.step}>
              <p>
                <strong>{t(`report:changes.${step}`)}</strong>
              </p>
              <p class="hint">
                {[
                  `${time.format(change.at)}, ${t(`report:certainty.${change.certainty}`)}`,
                  change.takenBack && t('report:takenBack'),
                  putBack && t(`report:putBack.${putBack.result}`, { time: time.format(putBack.at) }),
                ]
                  .filter(Boolean)
                  .join('; ')}
              </p>
              {putBack?.result !== 'done' && (
                <p class="hint">
                  {t('ui:command.undo')}: {t(`report:undo.${step}`)}
                </p>
              )}
              <KeptNames kept={keptOf(change, journal)} />
            </li>
          );
        })}
      </ul>
      {canPutBack ? (
        <>
          <p>
            <button type="button" data-move="put-back" onClick={onPutBack}>
              {t('putBack:title')}
            </button>
          </p>
          <p class="hint">{t('putBack:ledger.hint')}</p>
        </>
      ) : (
        <p class="hint">{t('putBack:ledger.undone')}</p>
      )}
    </>
  );
}
