import type { ComponentChildren } from 'preact';
import { Dialog } from './Dialog';

/** One of the two answers: what it says and does; each closes the dialog. */
interface Choice {
  label: string;
  onChoose?(): void;
}

interface Props {
  title: string;
  children: ComponentChildren;
  /** What harms nothing: it has the focus. */
  safe: Choice;
  other: Choice & { move: string };
  /** Called however the dialog closes. */
  onClose(): void;
}

/** Asks before something is done that can't be taken back. */
export function Question({ title, children, safe, other, onClose }: Props) {
  return (
    <Dialog
      asks
      title={title}
      onClose={onClose}
      foot={
        <form method="dialog" class="choices">
          <button type="submit" class="primary" onClick={safe.onChoose}>
            {safe.label}
          </button>
          <button type="submit" class="plain" data-move={other.move} onClick={other.onChoose}>
            {other.label}
          </button>
        </form>
      }
    >
      {children}
    </Dialog>
  );
}
