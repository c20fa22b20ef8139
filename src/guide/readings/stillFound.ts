import type { Change } from '../session/changes';
import type { Journal, Read } from '../session/journal';
import type { StepId } from '../steps';
import { type Finding, findings } from './findings';
import type { Probe } from './probes';

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

/**
 * What the last reading of each probe found.
 * @param isMended whether a finding of the reading at that place in the journal was mended since
 * @returns the findings in the order of their list, and how many entries a list held that was read to its end
 */
export function foundIn(
  journal: Journal,
  isMended: (finding: Finding, place: number) => boolean = () => false,
): { findings: Finding[]; entries: number | undefined } {
  const last = new Map<Probe, { reading: Read; place: number }>();
  for (const [place, entry] of journal.entries())
    if (entry.kind === 'read') last.set(entry.probe, { reading: entry, place });
  const readings = [...last.values()];
  return {
    findings: findings.filter((one) =>
      readings.some(({ reading, place }) => reading.findings?.includes(one) && !isMended(one, place)),
    ),
    entries: readings.findLast(({ reading }) => reading.entries !== undefined)?.reading.entries,
  };
}
