import { useId } from 'preact/hooks';
import { usePage } from '../context';

/** The field for what a command printed. What stands in it is kept nowhere. */
export function PastedText({ onText }: { onText(text: string): void }) {
  const { t } = usePage().wording;
  const field = useId();
  return (
    <div class="field pasted">
      <label for={field}>{t('readings:label')}</label>
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
