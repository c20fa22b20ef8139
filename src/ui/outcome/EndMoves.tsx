import { useState } from 'preact/hooks';
import { usePage } from '../context';
import { useSession } from '../session/useSession';
import { Leaving } from './Leaving';
import { hasWaysBesides, TakeAlong, type Takeable } from './TakeAlong';
import { takenReports } from './takenReports';
import { useCarriers } from './useCarriers';

/** The ways on from an outcome: to take the report along, and to begin anew, which deletes it unless it was taken along. */
export function EndMoves({ onNewSession, ...taken }: Takeable & { onNewSession(): void }) {
  const { journal, language, texts } = taken;
  const { wording, isKiosk } = usePage();
  const { t } = wording;
  const session = useSession();
  const may = useCarriers();
  const hasOthers = hasWaysBesides(may, taken.report);
  const [isAsking, setAsking] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const copy = async () => {
    if (await texts.whole.copy()) takenReports.add(journal);
  };
  return (
    <div class="end">
      {may.copy && (
        <button type="button" class="primary" data-copy="report" onClick={copy}>
          {texts.whole.result === 'copied' ? t('ui:command.copied') : t('report:ending.copy')}
        </button>
      )}
      {hasOthers && (
        <button
          type="button"
          class={may.copy ? undefined : 'primary'}
          data-move="take-along"
          onClick={() => setTaking(true)}
        >
          {t(may.copy ? 'report:take.open' : 'report:take.alone')}
        </button>
      )}
      <button
        type="button"
        data-move="new-session"
        onClick={() => (takenReports.has(journal) ? onNewSession() : setAsking(true))}
      >
        {t('report:ending.newSession')}
      </button>
      {!may.copy && !hasOthers && <p class="hint">{t('report:ending.onScreen')}</p>}
      {isTaking && <TakeAlong {...taken} onClose={() => setTaking(false)} />}
      {isAsking && (
        <Leaving
          journal={journal}
          language={language}
          title={t('report:ending.newSession')}
          text={t(may.copy ? 'report:ending.leaving.text' : 'report:ending.leaving.gone')}
          confirm={t('report:ending.leaving.confirm')}
          move="new-session-yes"
          copyAnd={isKiosk ? undefined : t('session:again.copyAnd')}
          onLook={session.look}
          onGone={onNewSession}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
