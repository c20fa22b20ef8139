import { type Change, changesIn } from '../../guide/session/changes';
import { isPending } from '../../guide/session/putBack';
import { followTrail } from '../../guide/session/trail';
import type { UndoableStep } from '../../guide/stepKinds';
import { isOutcome, isUndoable, writesBackup } from '../../guide/steps';
import { manners } from '../../i18n/manner';
import { usePage } from '../context';
import { Say } from '../parts/Say';
import { useSession } from '../session/useSession';
import { putBackText } from './putBackText';
import '../parts/sections.css';

/** The end of putting back: what is as it was, what is not and why, what to keep, and the way back to where one was. */
export function AsItIsNow({ items }: { items: readonly Change<UndoableStep>[] }) {
  const { wording, preferences } = usePage();
  const session = useSession();
  const { t, values } = wording;
  const { journal } = session.state;
  const changes = changesIn(journal);
  const those = (...results: string[]) =>
    items.filter(({ putBack }) => results.includes(putBack?.result ?? ''));
  const lasting = changes.flatMap(({ step }) => (isUndoable(step) || writesBackup(step) ? [] : [step]));
  const files = changes.filter(({ step }) => writesBackup(step)).flatMap(({ preserved }) => preserved);
  const lists: [title: string, lines: string[]][] = [
    [t('putBack:end.asBefore'), those('done', 'notNeeded').map(({ step }) => t(`putBack:back.${step}`))],
    [t('putBack:end.pending'), items.filter(isPending).map((one) => putBackText(one, wording).title)],
    [t('putBack:end.notBack'), those('couldNot').map(({ step }) => t(`putBack:left.${step}`))],
    [t('putBack:end.cannot'), lasting.map((step) => t(`putBack:cannot.${step}`))],
    [t('putBack:end.keep'), files.map(({ name }) => name ?? t('report:handedOver.name'))],
  ];
  return (
    <>
      {manners[preferences.mode].says ? (
        <Say isAll texts={t('putBack:end.say', { returnObjects: true, ...values }) as unknown as string[]} />
      ) : (
        <p data-aloud="do">{t('putBack:end.text', values)}</p>
      )}
      {lists
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <section key={title} class="what-now now">
            <h2>{title}</h2>
            <ul>
              {[...new Set(lines)].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      <p>
        <button type="button" class="primary" data-move="leave" onClick={() => session.putBack(false)}>
          {isOutcome(followTrail(journal).step) ? t('putBack:end.toReport') : t('putBack:end.toGuide')}
        </button>
      </p>
    </>
  );
}
