import { type ComponentChildren, Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { ActId } from '../../guide/stepKinds';
import type { ScriptAct } from '../../i18n/script';
import { usePage } from '../context';
import { Icon } from '../parts/Icon';
import { ActPicture } from '../pictures/ActPicture';
import './acts.css';

interface Props {
  acts: readonly ScriptAct[];
  done: readonly ActId[];
  /** The one that is open; undefined where none is. */
  open: ActId | undefined;
  /** So few that each is open with it. */
  areAllOpen: boolean;
  onOpen(act: ActId): void;
  onDone(act: ActId): void;
  /** What belongs to an act, below its sentence: all of it once that has been open, so that nothing typed there is lost. */
  body(act: ScriptAct, wasOpen: boolean): ComponentChildren;
}

/** What is done, in order and group by group: one act is open, those before it are ticked off, those to come are pale. */
export function Acts({ acts, ...props }: Props) {
  const groups = [...new Set(acts.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => (
        <Fragment key={group ?? ''}>
          {group && <h2 class="small">{group}</h2>}
          <ol class="acts">
            {acts.map(
              (act, index) =>
                act.group === group && <OneAct key={act.id} act={act} number={index + 1} {...props} />,
            )}
          </ol>
        </Fragment>
      ))}
    </>
  );
}

interface OneProps extends Omit<Props, 'acts'> {
  act: ScriptAct;
  number: number;
}

function OneAct({ act, number, done, open, areAllOpen, onOpen, onDone, body }: OneProps) {
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
