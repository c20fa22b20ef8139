import { useId } from 'preact/hooks';
import { longestNote, tidyNote } from '../../guide/session/journal';
import { usePage } from '../context';
import { PasswordHint } from '../parts/PasswordHint';
import { useTyped } from '../parts/useTyped';
import '../parts/field.css';

/** A note on a step, for the report; kept at every pause. */
export function NoteText({ note, onNote }: { note: string; onNote(note: string): void }) {
  const { t } = usePage().wording;
  const field = useId();
  const { text, type, settle } = useTyped(note, onNote, tidyNote);
  return (
    <div class="field">
      <label for={field}>{t('session:note.label')}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={longestNote}
        autocomplete="off"
        value={text}
        aria-describedby={`${field}-hint`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={settle}
      />
      <PasswordHint text={text} />
      <p id={`${field}-hint`} class="hint">
        {t('session:note.hint', { count: longestNote })}
      </p>
    </div>
  );
}
