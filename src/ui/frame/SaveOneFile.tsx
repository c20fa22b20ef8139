import type { Organisation } from '../../organisation/organisation';
import { usePage } from '../context';
import { useOneFile } from './useOneFile';
import './saveOneFile.css';

interface Props {
  /** What it is to hold of the organisation's settings; what is in force if not given. */
  organisation?: Organisation;
  /** Whether it is said elsewhere what the file is good for. */
  isShort?: boolean;
}

/** Offers all of Sportello as one file, for a device that has no network or where nothing may be installed. */
export function SaveOneFile({ organisation, isShort = false }: Props) {
  const { t } = usePage().wording;
  const file = useOneFile(organisation);
  return (
    <div class="save-one-file">
      <button
        type="button"
        class={isShort ? 'plain' : undefined}
        data-take="one-file"
        aria-busy={file.isComing}
        onClick={file.save}
      >
        {t('settings:oneFile.save')}
      </button>
      {file.hasFailed && (
        <p class="trouble" role="alert">
          {t('settings:oneFile.failed')}
        </p>
      )}
      {!isShort && <p class="hint">{t('settings:oneFile.what')}</p>}
    </div>
  );
}
