import { useState } from 'preact/hooks';
import type { Journal } from '../../guide/session/journal';
import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import type { Copying } from './useReportTexts';

interface Props {
  journal: Journal;
  copying: Copying;
  onNewSession(): void;
}

/** The two ways on from an outcome: to take the report along, and to begin anew, which deletes it unless it was copied. */
export function EndMoves({ journal, copying, onNewSession }: Props) {
  const { t } = usePage().wording;
  const [isAsking, setAsking] = useState(false);
  const [copied, setCopied] = useState<Journal>();
  const copy = async () => {
    if (await copying.copyAndSay()) setCopied(journal);
  };
  return (
    <div class="end">
      <button type="button" class="primary" data-copy="report" onClick={copy}>
        {copying.result === 'copied' ? t('ui:command.copied') : t('ui:report.copy')}
      </button>
      <button
        type="button"
        data-move="new-session"
        onClick={() => (copied === journal ? onNewSession() : setAsking(true))}
      >
        {t('report:ending.newSession')}
      </button>
      {isAsking && (
        <Dialog
          asks
          title={t('report:ending.newSession')}
          onClose={() => setAsking(false)}
          foot={
            <form method="dialog" class="choices">
              <button type="submit" class="primary" onClick={copy}>
                {t('ui:report.copy')}
              </button>
              <button type="submit" class="plain" data-move="new-session-yes" onClick={onNewSession}>
                {t('report:ending.leaving.confirm')}
              </button>
            </form>
          }
        >
          <p>{t('report:ending.leaving.text')}</p>
        </Dialog>
      )}
    </div>
  );
}
