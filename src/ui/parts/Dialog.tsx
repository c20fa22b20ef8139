import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { silence } from '../../platform/silence';

/** A modal dialog of the browser's own: keeps the focus inside, closes with Esc. What is read aloud behind it falls silent. */
export function Dialog(props: {
  title: string;
  class?: string;
  onClose(): void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    silence();
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class={props.class} aria-labelledby={titleId} onClose={props.onClose}>
      <h2 id={titleId}>{props.title}</h2>
      {props.children}
    </dialog>
  );
}
