import { useState } from 'preact/hooks';
import type { Organisation } from '../../organisation/organisation';
import { withSettings } from '../../organisation/withSettings';
import { saveOneFile } from '../../platform/oneFile';
import { usePage } from '../context';
import { look } from '../organisation/followOrganisation';
import { takenAlong } from '../organisation/takenAlong';

/** All of Sportello as one file, to be saved. */
interface OneFile {
  /** It was asked for and is not here yet. */
  isComing: boolean;
  /** It could not be had. */
  hasFailed: boolean;
  save(): Promise<void>;
}

/**
 * Saves all of Sportello as one file where that is asked for.
 * @param understood what the file is to hold of the organisation's settings; what is in force by now if not given
 */
export function useOneFile(understood?: Organisation): OneFile {
  const { wording, organisation, announce } = usePage();
  const [isComing, setComing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    setComing(true);
    const settings = await takenAlong(understood ?? (await readAgain(organisation)));
    const isSaved = await saveOneFile((html) => withSettings(html, settings));
    setComing(false);
    setFailed(!isSaved);
    if (isSaved) announce(wording.t('report:take.saved'));
  };
  return { isComing, hasFailed, save };
}

/** The page may not have heard of the settings yet; where they can't be read, what is in force already. */
async function readAgain(before: Organisation): Promise<Organisation> {
  const now = await look().catch(() => undefined);
  return now && !now.trouble ? now.organisation : before;
}
