import type { ComponentChildren } from 'preact';
import { Dialog } from './Dialog';

/** One of the answers: what it says and does. Each closes the dialog, unless it takes the event's default away. */
interface Choice {
  label: string;
  move?: string;
  onChoose?(event: Event): void;
}

interface Props {
  title: string;
  children: ComponentChildren;
  /** What harms nothing: it has the focus. */
  safe: Choice;
  other: Choice;
  /** The words for leaving all as it is, where neither of the two does. */
  stay?: string;
  /** Called however the dialog closes. */
  onClose(): void;
}

/** Asks before something is done that can't be taken back. */
export function Question({ title, children, safe, other, stay, onClose }: Props) {
  return (
    <Dialog
      asks
      title={title}
      onClose={onClose}
      foot={
        <form method="dialog" class="choices">
          <button type="submit" class="primary" data-move={safe.move} onClick={safe.onChoose}>
            {safe.label}
          </button>
          <button type="submit" class="plain" data-move={other.move} onClick={other.onChoose}>
            {other.label}
          </button>
          {stay && (
            <button type="submit" class="plain">
              {stay}
            </button>
          )}
        </form>
      }
    >
      {children}
    </Dialog>
  );
}
