import type { ComponentChildren } from 'preact';
import './fold.css';
import './more.css';

/** Something that is one tap away. */
export function More({
  title,
  children,
  open,
}: {
  title: string;
  children: ComponentChildren;
  open?: boolean;
}) {
  return (
    <details class="more" open={open}>
      <summary>{title}</summary>
      <div class="more-body">{children}</div>
    </details>
  );
}
