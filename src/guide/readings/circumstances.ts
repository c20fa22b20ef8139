import { type CommandId, commandIds } from '../commands/commands';
import { acceptedInputs, type Journal } from '../session/journal';
import type { StepId } from '../steps';
import { readingsAt } from './kept';
import { collecting, type Probe } from './probes';
import type { Circumstances } from './reading';

const clockStep: StepId = 'checkClock';

/** Whether what is read for a step is compared with this device's clock. */
export function isByClock(step: StepId): boolean {
  return step === clockStep;
}

/**
 * What a text is read against, by this device's clock.
 * @param journal the whole journal: when the command was copied, else when the last step was answered
 * @param command the one that was run
 * @param now milliseconds since 1970
 */
export function circumstancesOf(journal: Journal, command: CommandId, now: number): Circumstances {
  const copied = journal.findLast((entry) => entry.kind === 'copied' && entry.command === command);
  const begun = journal.findLast((entry) => entry.kind === 'answered');
  const year = new Date(now).getFullYear();
  const offsetAt = (date: Date) => -date.getTimezoneOffset();
  return {
    now,
    copiedAt: (copied ?? begun)?.at,
    offset: offsetAt(new Date(now)),
    standardOffset: Math.min(offsetAt(new Date(year, 0, 1)), offsetAt(new Date(year, 6, 1))),
    address: acceptedInputs(journal).address,
    isClockRight: readingsAt(journal, clockStep).some(
      ({ probe, answer }) => probe === 'showTime' && answer === 'clockRight',
    ),
  };
}

/** The command whose print a probe reads: its own, or the collection where only that runs it. */
export function commandOf(probe: Probe): CommandId {
  return commandIds.find((id) => id === probe) ?? collecting;
}
