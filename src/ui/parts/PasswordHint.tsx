import { mayHoldPassword } from '../../guide/session/likelyPassword';
import { usePage } from '../context';

/** Below a field, as soon as what stands in it looks like a password: it stays out of the report. */
export function PasswordHint({ text }: { text: string }) {
  const { t } = usePage().wording;
  return (
    <p class="cleaned" aria-live="polite">
      {mayHoldPassword(text) && t('session:note.password')}
    </p>
  );
}
