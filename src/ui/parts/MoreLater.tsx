import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Coming } from './Coming';
import { type Load, useLater } from './useLater';
import './more.css';

interface Props<Part> {
  title: string;
  /** Whether it begins open. */
  open?: boolean;
  load: Load<Part>;
  children(part: Part): ComponentChildren;
}

/** Something that is one tap away, and fetched and made only then: most steps are left without it. */
export function MoreLater<Part>({ title, open = false, load, children }: Props<Part>) {
  const [isOpen, setOpen] = useState(open);
  const later = useLater(isOpen, load);
  return (
    <details class="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div class="more-body">
        {later.part && children(later.part)}
        {later.isMissing && <Coming of={later} />}
      </div>
    </details>
  );
}
