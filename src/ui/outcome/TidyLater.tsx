import type { Journal } from '../../guide/session/journal';
import { keptAt } from '../../guide/session/preservedOf';
import type { Report } from '../../guide/session/report';
import { timeStamp } from '../../guide/session/stamp';
import { calendarFile } from '../../platform/calendar';
import { saveText } from '../../platform/carriers';
import { usePage } from '../context';
import { useCarriers } from './useCarriers';

const aWeek = 7 * 24 * 60 * 60_000;

/** After it is solved: what was set aside can go in a week, and a reminder for that. */
export function TidyLater({ journal, report }: { journal: Journal; report: Report }) {
  const { wording, announce } = usePage();
  const { file } = useCarriers();
  const { t } = wording;
  const folders = report.changes.flatMap(({ certainty, preserved }) =>
    certainty === 'made' ? preserved.filter(({ what }) => what === 'folder') : [],
  );
  const isSetAside = report.changes.some(
    ({ step, certainty, putBack }) =>
      certainty === 'made' && putBack?.result !== 'done' && keptAt(step).includes('folder'),
  );
  if (!isSetAside) return null;
  const named = folders.flatMap(({ name }) => name ?? []).join(', ');
  const text = named ? t('report:tidy.named', { name: named }) : t('report:tidy.text');
  const save = () => {
    const { at } = journal.at(-1) ?? { at: Date.now() };
    const id = timeStamp(at);
    const reminder = calendarFile({
      id,
      on: at + aWeek,
      title: t('report:tidy.title'),
      text,
      now: Date.now(),
    });
    saveText(`sportello-${id}.ics`, reminder, 'text/calendar');
    announce(t('report:take.saved'));
  };
  return (
    <section class="turn-to" data-tidy>
      <h2>{t('report:tidy.title')}</h2>
      <p translate={named ? false : undefined}>{text}</p>
      {file && (
        <p>
          <button type="button" data-take="reminder" onClick={save}>
            {t('report:tidy.remind')}
          </button>
        </p>
      )}
    </section>
  );
}
