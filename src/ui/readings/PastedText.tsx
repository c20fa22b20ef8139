import { useId } from 'preact/hooks';
import { usePage } from '../context';

interface Props {
  /** Whether something else says already what the field is for. */
  isNamed?: boolean;
  onText(text: string): void;
}

/** The field for what a command printed. What stands in it is kept nowhere. */
export function PastedText({ isNamed, onText }: Props) {
  const { t } = usePage().wording;
  const field = useId();
  return (
    <div class="field pasted">
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
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id={`${field}-hint`} class="hint">
        {t('readings:hint')}
      </p>
    </div>
  );
}
