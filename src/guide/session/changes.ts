import type { Facts } from '../facts';
import type { ChangedStep } from '../stepKinds';

import type { Journal } from './journal';
import { type Preserved, preservedOf } from './preservedOf';
import type { ReadyCommand } from './readyCommand';
import { type Trace, tracesIn } from './traces';
import { factsAt } from './trail';
import { opensOf, undoLinesOf, undoOf } from './undo';

/** Something that was done to the PC, or may have been; it stays even where its answer was taken back. */
export interface Change<Step extends ChangedStep = ChangedStep> extends Trace {
  /** Its step, and where names were given the stamp: several times of one step are several changes. */
  id: string;
  step: Step;
  /** What was known when it was made. */
  facts: Facts;
  /** What of the state before still exists, or was written down. */
  preserved: readonly Preserved[];
  /** What puts it back, the latest first; of what can't be put back nothing. */
  undo: readonly ReadyCommand[];
  /** The same as lines, for the shells that were used. */
  undoLines: readonly string[];
  /** Windows that are opened to put it back by hand. */
  opens: readonly ReadyCommand[];
}

/** All that was done to the PC, in the order of its first trace. */
export function changesIn(journal: Journal): Change[] {
  return tracesIn(journal).map((trace) => ({
    ...trace,
    id: trace.stamp ? `${trace.step}-${trace.stamp}` : trace.step,
    facts: factsAt(journal, trace.last, trace.step),
    preserved: preservedOf(trace, journal),
    undo: undoOf(trace, journal),
    undoLines: undoLinesOf(trace, journal),
    opens: opensOf(trace, journal),
  }));
}
