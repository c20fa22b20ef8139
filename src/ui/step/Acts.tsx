import { type ComponentChildren, Fragment } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { ActId } from '../../guide/stepKinds';
import type { ScriptAct } from '../../i18n/script';
import { usePage } from '../context';
import { Icon } from '../parts/Icon';
import { Unfold } from '../parts/Unfold';
import { ActPicture } from '../pictures/ActPicture';
import './acts.css';

interface Props {
  acts: readonly ScriptAct[];
  done: readonly ActId[];
  /** The one that is open; undefined where none is. */
  open: ActId | undefined;
  /** So few that each is open with it. */
  areAllOpen: boolean;
  /** Whether something else comes before all of them, so that none is shown unless asked for. */
  areToCome: boolean;
  /** Whether those that are folded are asked for. */
  isWhole: boolean;
  onWhole(isWhole: boolean): void;
  /** What all of them together are called. */
  name: string;
  onOpen(act: ActId): void;
  onDone(act: ActId): void;
  /** What belongs to an act, below its sentence: all of it once that has been open, so that nothing typed there is lost. */
  body(act: ScriptAct, wasOpen: boolean): ComponentChildren;
}

/**
 * What is done, in order and group by group: one act is open, those before it are ticked off, the next is pale, and those after
 * it are folded until they are asked for.
 */
export function Acts({ acts, areToCome, isWhole, onWhole, name, ...props }: Props) {
  const { t } = usePage().wording;
  const list = useId();
  const now = acts.findIndex(({ id }) => id === props.open);
  const begun = Math.max(
    now,
    acts.findLastIndex(({ id }) => props.done.includes(id)),
  );
  const shown = areToCome ? 0 : props.areAllOpen || now < 0 ? acts.length : begun + 2;
  const folded = Math.max(0, acts.length - shown);
  const groups = [...new Set(acts.map(({ group }) => group))];
  const isFolded = (index: number) => !isWhole && index >= acts.length - folded;
  return (
    <div class={areToCome ? undefined : 'begun'}>
      <div id={list}>
        {groups.map((group) => (
          <Fragment key={group ?? ''}>
            {group && (
              <h2 class="small" hidden={isFolded(acts.findIndex((act) => act.group === group))}>
                {group}
              </h2>
            )}
            <ol class="acts">
              {acts.map(
                (act, index) =>
                  act.group === group && (
                    <OneAct key={act.id} act={act} number={index + 1} isFolded={isFolded(index)} {...props} />
                  ),
              )}
            </ol>
          </Fragment>
        ))}
      </div>
      {folded > 0 && (
        <Unfold
          of={list}
          label={areToCome ? `${name} (${acts.length})` : t('ui:moreActs', { count: folded })}
          isOpen={isWhole}
          onToggle={() => onWhole(!isWhole)}
        />
      )}
    </div>
  );
}

interface OneProps extends Omit<Props, 'acts' | 'areToCome' | 'isWhole' | 'onWhole' | 'name'> {
  act: ScriptAct;
  number: number;
  isFolded: boolean;
}

function OneAct({ act, number, isFolded, done, open, areAllOpen, onOpen, onDone, body }: OneProps) {
  const { t } = usePage().wording;
  const { id, text, picture, commands } = act;
  const isNow = id === open;
  const isOpen = isNow || areAllOpen;
  const isDone = done.includes(id);
  const wasOpen = useRef(isOpen);
  wasOpen.current ||= isOpen;
  return (
    <li
      data-act={id}
      data-done={isDone || undefined}
      hidden={isFolded}
      class={isOpen ? 'open' : undefined}
      aria-current={isNow ? 'step' : undefined}
    >
      <span class="act-number">{isDone ? <Icon of="done" /> : number}</span>
      <p data-aloud="do" tabIndex={isOpen ? -1 : undefined}>
        {isOpen ? (
          text
        ) : (
          <button type="button" onClick={() => onOpen(id)}>
            {text}
          </button>
        )}
      </p>
      {(isOpen || commands.length > 0) && (
        <div class="act-body" hidden={!isOpen}>
          {body(act, wasOpen.current)}
          {isOpen && (
            <div class="act-foot">
              {!areAllOpen && (
                <button type="button" class="done" onClick={() => onDone(id)}>
                  <Icon of="done" />
                  {t('ui:done')}
                </button>
              )}
              {picture && <ActPicture of={picture} />}
            </div>
          )}
        </div>
      )}
    </li>
  );
}
