import { useId, useState } from 'preact/hooks';
import { longestText } from '../../guide/readings/printed';
import { usePage } from '../context';
import { Unfold } from '../parts/Unfold';

interface Props {
  /** Whether something else says already what the field is for. */
  isNamed?: boolean;
  /** Once it was read: what it says matters then, and the text is one tap away. */
  isFolded: boolean;
  /** The text, and whether it came in one piece; who types goes on typing. */
  onText(text: string, isPasted: boolean): void;
}

const atOnce = ['insertFromPaste', 'insertFromDrop'];

/** The field for what a command printed. What stands in it is kept nowhere. */
export function PastedText({ isNamed, isFolded, onText }: Props) {
  const { t } = usePage().wording;
  const [isOpen, setOpen] = useState(false);
  const field = useId();
  const [isTooLong, setTooLong] = useState(false);
  const isShown = isOpen || !isFolded;
  /** What is too long is refused before the browser lays it out, which takes longer than reading. */
  const onData = (event: Event, data: DataTransfer | null) => {
    const isRefused = (data?.getData('text').length ?? 0) > longestText;
    setTooLong(isRefused);
    if (isRefused) event.preventDefault();
  };
  return (
    <>
      {isFolded && (
        <Unfold
          of={`${field}-pasted`}
          label={t('readings:label')}
          isOpen={isShown}
          onToggle={() => setOpen(!isOpen)}
        />
      )}
      <div class="field pasted" id={`${field}-pasted`} hidden={!isShown}>
        <label for={field} class={isNamed ? 'unseen' : undefined}>
          {t('readings:label')}
        </label>
        <textarea
          id={field}
          rows={4}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          aria-describedby={`${field}-hint`}
          onPaste={(event) => onData(event, event.clipboardData)}
          onDrop={(event) => onData(event, event.dataTransfer)}
          onInput={(event) => onText(event.currentTarget.value, atOnce.includes(event.inputType))}
        />
        <p class="refusal" role="alert">
          {isTooLong && t('readings:why.tooLong')}
        </p>
        <p id={`${field}-hint`} class="hint">
          {t('readings:hint')}
        </p>
      </div>
    </>
  );
}
