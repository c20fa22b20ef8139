import type { OfflineStatus } from '../../platform/offline';
import { ComeIn } from '../handover/ComeIn';
import { SaveOneFile } from './SaveOneFile';

interface Props {
  offline: OfflineStatus;
  /** Whether somebody wants to go on with what was handed over. */
  isComing: boolean;
  onClose(): void;
}

/** What the footer has more once it has come: the way in for a session from elsewhere, and the file that outlives this window. */
export function FooterMore({ offline, isComing, onClose }: Props) {
  // What is kept may go with a private window, and where no worker runs nothing is kept: no page can tell the one from others.
  const isOffered = !__ONE_FILE__ && (offline === 'ready' || offline === 'unsupported');
  return (
    <>
      {isOffered && <SaveOneFile isShort />}
      <ComeIn isOpen={isComing} onClose={onClose} />
    </>
  );
}
