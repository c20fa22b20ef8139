import './fold.css';
import './hanging.css';

interface Props {
  /** The id of what it shows. */
  of: string;
  label: string;
  isOpen: boolean;
  onToggle(): void;
}

/** Shows or folds what stays in the page meanwhile: to be copied, to be printed, or because somebody wrote it. */
export function Unfold({ of, label, isOpen, onToggle }: Props) {
  return (
    <button
      type="button"
      class="plain hanging unfold"
      aria-expanded={isOpen}
      aria-controls={of}
      onClick={onToggle}
    >
      {label}
    </button>
  );
}
