import { useState } from 'preact/hooks';
import type { Organisation } from '../../organisation/organisation';
import { withSettings } from '../../organisation/withSettings';
import { saveOneFile } from '../../platform/oneFile';
import { usePage } from '../context';
import { takenAlong } from '../organisation/takenAlong';

/** All of Sportello as one file, to be saved. */
export interface OneFile {
  /** It was asked for and is not here yet. */
  isComing: boolean;
  /** It could not be had. */
  hasFailed: boolean;
  save(): Promise<void>;
}

/**
 * Saves all of Sportello as one file where that is asked for.
 * @param organisation what the file is to hold of the organisation's settings; of nothing, what it was built with
 */
export function useOneFile(organisation: Organisation): OneFile {
  const { wording, announce } = usePage();
  const [isComing, setComing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    setComing(true);
    const settings = await takenAlong(organisation);
    const isSaved = await saveOneFile((html) =>
      Object.keys(settings).length > 0 ? withSettings(html, settings) : html,
    );
    setComing(false);
    setFailed(!isSaved);
    if (isSaved) announce(wording.t('report:take.saved'));
  };
  return { isComing, hasFailed, save };
}
