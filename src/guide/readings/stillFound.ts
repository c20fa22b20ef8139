import type { Change } from '../session/changes';
import type { Journal } from '../session/journal';
import type { StepId } from '../steps';
import type { Finding } from './findings';
import { foundIn } from './kept';

/** The step that mends what was found. */
const mends: Partial<Record<Finding, StepId>> = {
  pcClock: 'fixClock',
  untrustedRoot: 'trustChain',
  partialChain: 'trustChain',
  tls12Missing: 'updateClient',
};

/** What was surely changed and not put back. */
export function standingChanges(changes: readonly Change[]): Change[] {
  return changes.filter(({ certainty, putBack }) => certainty === 'made' && putBack?.result !== 'done');
}

/** What was read and not mended since, and how many entries Credential Manager holds. */
export function stillFound(journal: Journal, changes: readonly Change[]): ReturnType<typeof foundIn> {
  const standing = standingChanges(changes);
  return foundIn(journal, (finding, place) =>
    standing.some(({ step, last }) => step === mends[finding] && last > place),
  );
}
