import type { Saying } from '../../i18n/spoken';

/** Blanks as one sees them; a screen reader hears how to say them instead. */
const visible = (text: string) => text.replaceAll(' ', '␣');

/** A chunk in large type, and piece by piece how to say it. */
export function ChunkView({ text, sayings }: { text: string; sayings: readonly Saying[] }) {
  return (
    <>
      <p class="chunk" translate={false} aria-hidden="true">
        {visible(text)}
      </p>
      <ol class="sayings">
        {sayings.map(({ text: piece, say }, index) => (
          <li key={`${index} ${piece}`}>
            <code translate={false} aria-hidden="true">
              {visible(piece)}
            </code>
            <span>{say}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
