import { useCallback, useRef, useState } from 'preact/hooks';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';
import { useReadAloud } from './AloudSlot';
import type { Offline } from './useOffline';
import './footer.css';

/** The way in for a session from another device, and all of Sportello as one file. */
const loadMore = later(() => import('./FooterMore'));

interface Props {
  offline: Offline;
  /** Whether an answer has been given: then nothing is offered that would reload the page. */
  isBegun: boolean;
}

/**
 * Whether it works offline, once that is true, or that all of it is in one file; which version of when this is, a newer one where
 * one waits, and that what reads aloud did not come.
 */
export function Footer({ offline, isBegun }: Props) {
  const { wording, language, isKiosk } = usePage();
  const { t } = wording;
  const { applyUpdate, Offer } = offline;
  const aloud = useReadAloud();
  const [isComing, setComing] = useState(false);
  const more = useLater(isComing || 'ahead', loadMore);
  const close = useCallback(() => setComing(false), []);
  // Nobody has asked for it: that it is coming is said only to who asks again.
  const hasFailed = useRef(false);
  hasFailed.current ||= aloud.hasFailed;
  return (
    <footer>
      <p>{t('ui:version', { version: __VERSION__, date: __BUILT_ON__[language] })}</p>
      <p>{t(isKiosk ? 'ui:settings.kiosk' : 'ui:settings.privacy')}</p>
      {!isBegun && (
        <button
          type="button"
          class="plain"
          data-move="come-in"
          aria-busy={isComing && more.isMissing}
          onClick={() => setComing(true)}
        >
          {t('ui:haveCode')}
        </button>
      )}
      {/* Behind it only what comes later still: it changes while the page is read. */}
      {__ONE_FILE__ ? (
        <p data-offline="ready">{t('session:oneFile')}</p>
      ) : (
        <p data-offline={offline.status}>{t(`ui:offline.${offline.status}`)}</p>
      )}
      {more.part && <more.part.FooterMore offline={offline.status} isComing={isComing} onClose={close} />}
      {isComing && more.isMissing && <Coming of={more} onEnd={close} />}
      {/* Here they move nothing that is being read or pressed. */}
      {hasFailed.current && <Coming of={aloud} failed={t('ui:later.aloud')} />}
      <div role="status">{applyUpdate && Offer && !isBegun && <Offer offline={offline} />}</div>
    </footer>
  );
}
