import type { Answer } from '../guideMachine';
import type { Journal, Read } from '../session/journal';
import type { StepId } from '../steps';
import { type Finding, findings } from './findings';
import type { Probe } from './probes';
import { longestLine, mostLines } from './redact';

/** Whether a value from outside can be the lines of a reading. */
export function areKeptLines(value: unknown): value is string[] {
  const isLine = (line: unknown) => typeof line === 'string' && line.length <= longestLine;
  return Array.isArray(value) && value.length <= mostLines && value.every(isLine);
}

/** The last reading of each probe at a step, in the order in which they were kept. */
export function readingsAt(journal: Journal, step: StepId): Read[] {
  const last = new Map<Probe, Read>();
  for (const entry of journal) {
    if (entry.kind !== 'read' || entry.step !== step) continue;
    last.delete(entry.probe);
    last.set(entry.probe, entry);
  }
  return [...last.values()];
}

/** The reading at a step that proposes an answer, if all that propose one agree. */
export function proposalAt(journal: Journal, step: StepId): (Read & { answer: Answer }) | undefined {
  const proposing = readingsAt(journal, step).filter(
    (one): one is Read & { answer: Answer } => 'answer' in one,
  );
  const [first] = proposing;
  return proposing.every(({ answer }) => answer === first?.answer) ? first : undefined;
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

/** Whether the collection was read in this session: only that tells the Windows. */
export function isCollected(journal: Journal): boolean {
  return journal.some((entry) => entry.kind === 'read' && entry.probe === 'showWindows');
}
