import './doing.css';
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
