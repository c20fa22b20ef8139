import type { TargetedEvent, TargetedInputEvent } from 'preact';
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

/** Most that the field shows of a text, in characters: a browser lays out more of it for longer than anybody waits. */
export const longestShown = 8_000;

/** The field for what a command printed. What stands in it is kept nowhere. */
export function PastedText({ isNamed, isFolded, onText }: Props) {
  const { t } = usePage().wording;
  const [isOpen, setOpen] = useState(false);
  const field = useId();
  const [isTooLong, setTooLong] = useState(false);
  const [isCut, setCut] = useState(false);
  const isShown = isOpen || !isFolded;
  /** What is long is read before the browser lays it out, which takes longer than reading, and shown in part; or refused. */
  const onData = (event: TargetedEvent<HTMLTextAreaElement>, data: DataTransfer | null) => {
    const text = data?.getData('text') ?? '';
    const isRefused = text.length > longestText;
    setTooLong(isRefused);
    if (text.length <= longestShown) return;
    event.preventDefault();
    if (isRefused) return;
    event.currentTarget.value = text.slice(0, longestShown);
    setCut(true);
    onText(text, true);
  };
  const onInput = ({ currentTarget, inputType }: TargetedInputEvent<HTMLTextAreaElement>) => {
    setCut(false);
    onText(currentTarget.value, atOnce.includes(inputType));
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
          onInput={onInput}
        />
        <p class="refusal" role="alert">
          {isTooLong && t('readings:why.tooLong')}
        </p>
        <p id={`${field}-hint`} class="hint">
          {isCut && `${t('readings:cut')} `}
          {t('readings:hint')}
        </p>
      </div>
    </>
  );
}
