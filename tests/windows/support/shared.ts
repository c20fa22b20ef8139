import { Pc, type Way } from './pc';

const shared = new Map<Way, Pc>();

/**
 * A Windows that has been started already, its folders as they were made. A start costs more than all that a test does, so
 * tests that only rename, read or write what they name share one; one that fails throws it away.
 */
export function borrow(way: Way): Pc {
  const pc = shared.get(way) ?? new Pc();
  if (shared.has(way)) pc.reset();
  shared.set(way, pc);
  return pc;
}

/** Ends a Windows that is not to be trusted any more. */
export async function discard(pc: Pc): Promise<void> {
  for (const [way, other] of shared) if (other === pc) shared.delete(way);
  await pc.throwAway();
}

export async function discardAll(): Promise<void> {
  for (const pc of [...shared.values()]) await discard(pc);
}
