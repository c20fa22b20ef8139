import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';

/** Asks before everything is deleted. */
export function Again({ onClose, onAgain }: { onClose(): void; onAgain(): void }) {
  const { t } = usePage().wording;
  return (
    <Dialog
      asks
      title={t('ui:again.title')}
      onClose={onClose}
      foot={
        <form method="dialog" class="choices">
          <button type="submit" class="primary">
            {t('ui:again.cancel')}
          </button>
          <button type="submit" class="plain" data-move="again-yes" onClick={onAgain}>
            {t('ui:again.confirm')}
          </button>
        </form>
      }
    >
      <p>{t('ui:again.text')}</p>
    </Dialog>
  );
}
