import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { silence } from '../platform/silence';

/** Sentences one below the other, as they are spoken. */
export function Sentences({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

/** Things to do in order; a single one needs no number. */
export function Doing({ texts }: { texts: readonly string[] }) {
  if (texts.length === 1)
    return (
      <p class="doing" data-aloud="do">
        {texts[0]}
      </p>
    );
  return (
    <ol class="doing" data-aloud="do">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}

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

/** Options of which exactly one is chosen, side by side. */
export function Options<Id extends string>(props: {
  legend: string;
  options: readonly { id: Id; label: string }[];
  chosen: Id;
  /** Small and in one row, its legend for screen readers only. */
  compact?: boolean;
  onChoose(id: Id): void;
}) {
  const name = useId();
  return (
    <fieldset class={props.compact ? 'options compact' : 'options'}>
      <legend class={props.compact ? 'unseen' : undefined}>{props.legend}</legend>
      <div class="options-row">
        {props.options.map(({ id, label }) => (
          <label key={id} class="option" data-option={id}>
            <input
              type="radio"
              name={name}
              checked={id === props.chosen}
              onChange={() => props.onChoose(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

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
