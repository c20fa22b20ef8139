import { useCallback, useEffect, useState } from 'preact/hooks';
import { hasAnswers } from '../../guide/handover/fragment';
import { isKiosk } from '../../platform/kiosk';
import { arrivedAt } from '../../platform/navigation';
import { usePage } from '../context';
import { ComeInDialog } from './ComeInDialog';

/** Goes on with what was handed over: by a press before the first answer, and by itself where a link with answers was opened. */
export function ComeIn({ isBegun }: { isBegun: boolean }) {
  const { t } = usePage().wording;
  const [opened, setOpened] = useState<{ link: string | undefined } | undefined>(() => opening(arrivedAt));
  const close = useCallback(() => setOpened(undefined), []);
  useEffect(() => {
    const look = ({ newURL }: HashChangeEvent) => {
      const link = opening(newURL);
      if (link) setOpened(link);
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return (
    <>
      {!isBegun && (
        <button
          type="button"
          class="plain"
          data-move="come-in"
          onClick={() => setOpened({ link: undefined })}
        >
          {t('report:handOver.haveCode')}
        </button>
      )}
      {opened && <ComeInDialog {...opened} onClose={close} />}
    </>
  );
}

/** At a shared kiosk nothing is gone on with that an address says. */
const opening = (address: string) => (!isKiosk() && hasAnswers(address) ? { link: address } : undefined);
