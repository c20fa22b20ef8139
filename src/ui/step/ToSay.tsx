import { manners } from '../../i18n/manner';
import { usePage } from '../context';
import { Icon } from '../parts/Icon';
import { Say } from '../parts/Say';

interface Props {
  texts: readonly string[];
  isOpen: boolean;
  onOpen(): void;
  onSaid(): void;
}

/** What is said before anything is done; once said, one line that brings it back. */
export function ToSay({ texts, isOpen, onOpen, onSaid }: Props) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  if (!manners[preferences.mode].says) return null;
  if (!isOpen)
    return (
      <button type="button" class="said" onClick={onOpen}>
        <Icon of="done" />
        {t('ui:said')}
      </button>
    );
  return (
    <div class="to-say" aria-current="step">
      <Say texts={texts} />
      <button type="button" class="done" onClick={onSaid}>
        <Icon of="done" />
        {t('ui:said')}
      </button>
    </div>
  );
}
