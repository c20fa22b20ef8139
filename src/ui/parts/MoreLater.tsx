import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Coming } from './Coming';
import { type Load, useLater } from './useLater';
import './fold.css';
import './more.css';

interface Props<Part> {
  title: string;
  /** What it belongs to: with the next, it begins anew. Its element stays, because browsers make styles of its own for each. */
  on?: string;
  /** Whether it begins open. */
  open?: boolean;
  load: Load<Part>;
  children(part: Part): ComponentChildren;
}

/** Something that is one tap away, and fetched and made only then: most steps are left without it. */
export function MoreLater<Part>({ title, on = '', open = false, load, children }: Props<Part>) {
  const begins = useMemo(() => open, [on]);
  const [turned, setTurned] = useState<{ on: string; isOpen: boolean }>();
  const isOpen = turned?.on === on ? turned.isOpen : begins;
  return (
    <details
      class="more"
      open={isOpen}
      onToggle={(event) => setTurned({ on, isOpen: event.currentTarget.open })}
    >
      <summary>{title}</summary>
      <div class="more-body">
        {isOpen && (
          <Body key={on} load={load}>
            {children}
          </Body>
        )}
      </div>
    </details>
  );
}

function Body<Part>({ load, children }: Pick<Props<Part>, 'load' | 'children'>) {
  const later = useLater(true, load);
  return (
    <>
      {later.part && children(later.part)}
      {later.isMissing && <Coming of={later} />}
    </>
  );
}
