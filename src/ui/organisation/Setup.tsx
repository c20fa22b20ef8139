import { dateTags } from '../../i18n/language';
import { timeFormat } from '../../i18n/timeFormat';
import { usePage } from '../context';
import { SaveOneFile } from '../frame/SaveOneFile';
import { Dialog } from '../parts/Dialog';
import { SetupFaults } from './SetupFaults';
import { SetupItems } from './SetupItems';
import { type Found, useSetup } from './useSetup';
import './setup.css';

/** For whoever has written `kiosk.json`: where it was read, what is in use of it, and what is not and why. */
export function Setup({ onClose }: { onClose(): void }) {
  const { t } = usePage().wording;
  const { found, again } = useSetup();
  return (
    <Dialog
      title={t('settings:setup.title')}
      class="setup"
      onClose={onClose}
      foot={
        <div class="choices">
          <button type="button" class="primary" data-move="read-again" onClick={again}>
            {t('settings:setup.again')}
          </button>
          {!__ONE_FILE__ && (
            <a href="./kiosk.schema.json" target="_blank" rel="noreferrer">
              {t('settings:setup.schema')}
            </a>
          )}
        </div>
      }
    >
      <div class="setup-where" role="status" aria-busy={!found}>
        {found ? <Where found={found} /> : <p>{t('settings:setup.reading')}</p>}
      </div>
      {found && (
        <>
          {found.understood.faults.length > 0 && <SetupFaults faults={found.understood.faults} />}
          <SetupItems of={found.understood.organisation} />
          {!__ONE_FILE__ && <SaveOneFile organisation={found.understood.organisation} />}
        </>
      )}
    </Dialog>
  );
}

function Where({ found: { from, trouble, understood, keptAt } }: { found: Found }) {
  const { wording, language } = usePage();
  const { t } = wording;
  const address = new URL('kiosk.json', document.baseURI).href;
  const format = timeFormat(dateTags[language], { dateStyle: 'long', timeStyle: 'short' });
  const isWhole = !trouble && understood.faults.length === 0;
  return (
    <>
      {trouble && (
        <p class="notice" data-trouble={trouble}>
          {t(`settings:setup.troubles.${trouble}`, { address })}
        </p>
      )}
      <p data-from={from}>
        {from === 'kept' && keptAt === undefined
          ? t('settings:setup.from.keptAnyTime')
          : t(`settings:setup.from.${from}`, { address, time: format.format(keptAt ?? 0) })}
      </p>
      {isWhole && <p class="whole">{t('settings:setup.whole')}</p>}
      {from === 'network' && <p class="hint">{t('settings:setup.next')}</p>}
    </>
  );
}
