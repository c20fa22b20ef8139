import { useState } from 'preact/hooks';
import { withSettings } from '../../organisation/withSettings';
import { saveOneFile } from '../../platform/oneFile';
import { usePage } from '../context';
import { takenAlong } from '../organisation/takenAlong';
import './saveOneFile.css';

/** Offers all of Sportello as one file, for a device that has no network or where nothing may be installed. */
export function SaveOneFile() {
  const { wording, organisation, announce } = usePage();
  const { t } = wording;
  const [isComing, setComing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    setComing(true);
    const settings = await takenAlong(organisation);
    const isSaved = await saveOneFile((html) =>
      // Where nothing is set here, what the file was built with holds.
      Object.keys(settings).length > 0 ? withSettings(html, settings) : html,
    );
    setComing(false);
    setFailed(!isSaved);
    if (isSaved) announce(t('report:take.saved'));
  };
  return (
    <div class="save-one-file">
      <button type="button" data-take="one-file" aria-busy={isComing} onClick={save}>
        {t('settings:oneFile.save')}
      </button>
      {hasFailed && (
        <p class="trouble" role="alert">
          {t('settings:oneFile.failed')}
        </p>
      )}
      <p class="hint">{t('settings:oneFile.what')}</p>
    </div>
  );
}
