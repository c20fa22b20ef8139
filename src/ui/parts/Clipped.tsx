import { useState } from 'preact/hooks';
import { Icon } from './Icon';
import './clipped.css';

interface Props {
  /** Called by its name where all of it is asked for. */
  name: string;
  text: string;
}

/** A text that is cut after its first line where the window is narrow, until it is asked for. */
export function Clipped({ name, text }: Props) {
  const [isWhole, setWhole] = useState(false);
  return (
    <div class={isWhole ? 'clipped whole' : 'clipped'}>
      <p>{text}</p>
      <button
        type="button"
        class="plain"
        aria-label={name}
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        <Icon of="more" />
      </button>
    </div>
  );
}
