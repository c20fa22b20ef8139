import { Fragment } from 'preact';
import './actList.css';

/** One thing to do, with the heading of the group that it belongs to. */
interface Doing {
  id?: string;
  text: string;
  group?: string | undefined;
}

/**
 * Things to do in order, group by group; a single one needs no number.
 * @param shown how many of them are in sight; on paper all are
 */
export function ActList({ acts, shown = acts.length }: { acts: readonly Doing[]; shown?: number }) {
  const [only] = acts;
  if (only && acts.length === 1)
    return (
      <p class="doing" data-aloud="do" data-act={only.id}>
        {only.text}
      </p>
    );
  const groups = [...new Set(acts.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => (
        <Fragment key={group ?? ''}>
          {group && <h3 class="small">{group}</h3>}
          <ol class="doing" data-aloud="do" start={acts.findIndex((act) => act.group === group) + 1}>
            {acts.map(
              (act, index) =>
                act.group === group && (
                  <li key={act.text} data-act={act.id} hidden={index >= shown}>
                    {act.text}
                  </li>
                ),
            )}
          </ol>
        </Fragment>
      ))}
    </>
  );
}
