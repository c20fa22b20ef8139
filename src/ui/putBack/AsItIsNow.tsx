import { changesIn } from '../../guide/session/changes';
import type { Journal } from '../../guide/session/journal';
import type { ToPutBack } from '../../guide/session/putBack';
import { keptOf } from '../../guide/session/undo';
import { isUndoable } from '../../guide/steps';
import type { ChangedStep } from '../../i18n/reportText';
import { usePage } from '../context';
import { Sentences } from '../parts';
import { KeptNames } from './KeptNames';

interface Part {
  title: string;
  lines: { key: string; text: string }[];
}

/** How the PC is once everything was gone through: what is as before, what isn't, and why. */
export function AsItIsNow({ items, journal }: { items: readonly ToPutBack[]; journal: Journal }) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const linesOf = (result: string) =>
    items
      .filter(({ change }) => change.putBack?.result === result)
      .map(({ id, step }) => ({ key: id, text: t(`report:changes.${step}`) }));
  const lasting = changesIn(journal).filter(({ step }) => !isUndoable(step));
  const cannot = lasting.map((change) => {
    const step = change.step as ChangedStep;
    return { key: change.step, text: `${t(`report:changes.${step}`)}: ${t(`report:undo.${step}`)}` };
  });
  const parts: Part[] = [
    { title: t('putBack:end.again'), lines: linesOf('done') },
    { title: t('putBack:end.still'), lines: linesOf('couldNot') },
    { title: t('putBack:end.notNeeded'), lines: linesOf('notNeeded') },
    { title: t('putBack:end.cannot'), lines: cannot },
  ];
  return (
    <>
      {preferences.mode !== 'alone' && (
        <section class="say" aria-label={t('ui:say')} data-aloud="say">
          <Sentences texts={t('putBack:end.say', { returnObjects: true }) as unknown as string[]} />
        </section>
      )}
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title} class="what-now now">
            <h2>{title}</h2>
            <ul>
              {lines.map(({ key, text }) => (
                <li key={key}>{text}</li>
              ))}
            </ul>
          </section>
        ))}
      <KeptNames kept={lasting.flatMap((change) => keptOf(change, journal))} />
    </>
  );
}
