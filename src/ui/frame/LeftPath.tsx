import { changesIn } from '../../guide/session/changes';
import { dateTags } from '../../i18n/language';
import { timeFormat } from '../../i18n/timeFormat';
import { usePage } from '../context';
import { useSession } from '../session/useSession';

/** What was done on a path that was left since: its answers no longer count, but on the PC it is done, and the report says so. */
export function LeftPath() {
  const { wording, language } = usePage();
  const { t } = wording;
  const { journal } = useSession().state;
  const left = changesIn(journal).filter(({ takenBack }) => takenBack);
  const time = timeFormat(dateTags[language], { timeStyle: 'short' });
  if (left.length === 0) return null;
  return (
    <section class="trail-section" data-left>
      <h3>{t('session:trail.left')}</h3>
      <ul>
        {left.map(({ id, step, at, certainty, handedOver }) => (
          <li key={id}>
            <span class="trail-answer">{t(`report:changes.${step}`)}</span>
            <span class="trail-step">
              {[
                handedOver ? t('report:handedOver.before') : time.format(at),
                t(`report:certainty.${certainty}`),
                t('report:takenBack'),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
