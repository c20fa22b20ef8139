import type { ComponentChildren } from 'preact';
import { usePage } from '../context';
import './partButtons.css';

interface Props {
  at: number;
  last: number;
  onGo(to: number): void;
  /** Where there is something to repeat. */
  onAgain?: (() => void) | undefined;
  children?: ComponentChildren;
}

/** A press with a mouse leaves the focus where it is, so that the keys go on working from there. */
const stay = (event: MouseEvent) => event.preventDefault();

/** Back, again and next. At the ends a button stays and does nothing: one that went would take the focus with it. */
export function PartButtons({ at, last, onGo, onAgain, children }: Props) {
  const { t } = usePage().wording;
  return (
    <div class="part-buttons">
      <button
        type="button"
        data-part="previous"
        aria-disabled={at === 0}
        onMouseDown={stay}
        onClick={() => onGo(at - 1)}
      >
        {t('dictation:previous')}
      </button>
      {onAgain && (
        <button type="button" data-part="again" onMouseDown={stay} onClick={onAgain}>
          {t('dictation:again')}
        </button>
      )}
      <button
        type="button"
        class="primary"
        data-part="next"
        aria-disabled={at === last}
        onMouseDown={stay}
        onClick={() => onGo(at + 1)}
      >
        {t('dictation:next')}
      </button>
      {children}
    </div>
  );
}
