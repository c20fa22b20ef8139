import type { Answer } from '../guideMachine';
import type { Journal, Read } from '../session/journal';
import type { StepId } from '../steps';
import type { Probe } from './probes';

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

/** Whether the collection was read in this session: only that tells the Windows. */
export function isCollected(journal: Journal): boolean {
  return journal.some((entry) => entry.kind === 'read' && entry.probe === 'showWindows');
}
