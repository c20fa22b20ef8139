import { useState } from 'preact/hooks';
import type { Journal } from '../../guide/session/journal';
import { usePage } from '../context';
import { Question } from '../parts/Question';
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
        {copying.result === 'copied' ? t('ui:command.copied') : t('report:ending.copy')}
      </button>
      <button
        type="button"
        data-move="new-session"
        onClick={() => (copied === journal ? onNewSession() : setAsking(true))}
      >
        {t('report:ending.newSession')}
      </button>
      {isAsking && (
        <Question
          title={t('report:ending.newSession')}
          safe={{ label: t('report:ending.copy'), onChoose: copy }}
          other={{
            label: t('report:ending.leaving.confirm'),
            move: 'new-session-yes',
            onChoose: onNewSession,
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('report:ending.leaving.text')}</p>
        </Question>
      )}
    </div>
  );
}
