import { usePage } from '../context';
import './moves.css';

interface Props {
  canGoBack: boolean;
  isKiosk: boolean;
  onBack(): void;
  /** Ends the session, or asks whether to begin again; not there where the screen has a button of its own for it. */
  onEnd: (() => void) | undefined;
}

/** Ways out of the step that are no answers. */
export function Moves({ canGoBack, isKiosk, onBack, onEnd }: Props) {
  const { t } = usePage().wording;
  return (
    <p class="moves">
      {canGoBack && (
        <button type="button" class="plain" data-move="back" onClick={onBack}>
          {t('ui:back')}
        </button>
      )}
      {onEnd && (
        <button type="button" class="plain" data-move="again" onClick={onEnd}>
          {isKiosk ? t('ui:end') : t('ui:again.button')}
        </button>
      )}
    </p>
  );
}
