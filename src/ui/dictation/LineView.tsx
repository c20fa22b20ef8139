import { useEffect, useRef } from 'preact/hooks';
import { type Chunk, textOf } from '../../guide/dictation/dictate';

interface Props {
  text: string;
  /** Where the chunk begins. */
  from: number;
  chunk: Chunk | undefined;
}

/** The whole line, small, with the chunk of the moment marked and in sight. */
export function LineView({ text, from, chunk }: Props) {
  const marked = useRef<HTMLElement>(null);
  const part = textOf(chunk ?? []);
  useEffect(() => marked.current?.scrollIntoView({ block: 'nearest' }), [from]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
    <code class="whole" translate={false} tabIndex={0}>
      {text.slice(0, from)}
      {chunk && <mark ref={marked}>{part}</mark>}
      {text.slice(from + part.length)}
    </code>
  );
}
