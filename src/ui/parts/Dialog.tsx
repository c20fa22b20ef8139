import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { silence } from '../../platform/silence';
import { usePage } from '../context';
import { Icon } from './Icon';
import './dialog.css';

interface Props {
  title: string;
  class?: string | undefined;
  onClose(): void;
  children: ComponentChildren;
  /** The main buttons, always in sight. */
  foot?: ComponentChildren;
  /** Whether it only asks: the focus comes to the first button of the foot, else to the title. */
  asks?: boolean;
}

/**
 * A modal dialog of the browser's own: keeps the focus inside, closes with Esc. Its title and buttons stay while the middle
 * scrolls. What is read aloud behind it falls silent.
 */
export function Dialog(props: Props) {
  const { t } = usePage().wording;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    silence();
    dialog.current?.showModal();
    const first = props.asks && dialog.current?.querySelector<HTMLElement>('.dialog-foot button');
    (first || title.current)?.focus();
  }, []);
  return (
    <dialog ref={dialog} class={props.class} aria-labelledby={titleId} onClose={props.onClose}>
      <form method="dialog" class="dialog-head">
        <h2 ref={title} id={titleId} tabIndex={-1}>
          {props.title}
        </h2>
        <button type="submit" class="plain close" aria-label={t('session:close')}>
          <Icon of="close" />
        </button>
      </form>
      <div class="dialog-body">{props.children}</div>
      {props.foot && <div class="dialog-foot">{props.foot}</div>}
    </dialog>
  );
}
