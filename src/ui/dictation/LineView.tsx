import { useEffect, useRef } from 'preact/hooks';
import { type Chunk, textOf } from '../../guide/dictation/dictate';

interface Props {
  text: string;
  /** Where the chunk begins. */
  from: number;
  chunk: Chunk | undefined;
}

/** How much stays in sight above the marked part, in pixels. */
const lineAbove = 28;

/** The whole line, small, with the chunk of the moment marked and in sight. */
export function LineView({ text, from, chunk }: Props) {
  const line = useRef<HTMLElement>(null);
  const marked = useRef<HTMLElement>(null);
  const part = textOf(chunk ?? []);
  useEffect(() => {
    // Only the line scrolls: `scrollIntoView` would move the dialog too.
    if (line.current) line.current.scrollTop = (marked.current?.offsetTop ?? 0) - lineAbove;
  }, [from, part]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
    <code ref={line} class="whole" translate={false} tabIndex={0}>
      {text.slice(0, from)}
      {chunk && <mark ref={marked}>{part}</mark>}
      {text.slice(from + part.length)}
    </code>
  );
}
