import { readAssistant } from '../commands/assistantReader';
import { readCacheFolders } from '../commands/cacheFolderReader';
import { readCertificates } from '../commands/certificateReader';
import { readChain } from '../commands/chainReader';
import { readClients, readVersion } from '../commands/clientReader';
import { readTime, readTimeZone } from '../commands/clockReader';
import { readCredentials } from '../commands/credentialsReader';
import { readMachineGuid } from '../commands/machineGuidReader';
import { readWindows } from '../commands/windowsReader';
import type { StepId } from '../steps';
import { type Printed, readLines } from './printed';
import { type Probe, probeSteps, stepsOf } from './probes';
import { type Circumstances, cannotTell, type Reading } from './reading';

type Reader = (printed: Printed, circumstances: Circumstances) => Reading;

const readers: Record<Probe, Reader> = {
  listClients: readClients,
  showTime: readTime,
  showTimeZone: readTimeZone,
  queryAssistant: readAssistant,
  showWindows: readWindows,
  listCacheFolders: readCacheFolders,
  listCertificates: readCertificates,
  listCredentials: readCredentials,
  queryMachineGuid: readMachineGuid,
  verifyChain: readChain,
};
/** Where a print helps a second step. */
const otherReaders: Partial<Record<StepId, Reader>> = { checkVersion: readVersion };

/**
 * Reads what a probe printed, in cmd or PowerShell, on an English or Italian Windows: by structure, codes and numbers,
 * never by words that Windows translates.
 * @param probe the command that was run
 * @param text what was copied from its window; anything, of any length
 * @param circumstances what the text is read against
 * @param step the one at which it was pasted, where it helps more than one
 * @returns what can be proposed, and the redacted lines that say so; "can't tell" for any other text, and never an error
 */
export function readPrinted(
  probe: Probe,
  text: string,
  circumstances: Circumstances,
  step: StepId = probeSteps[probe],
): Reading {
  const printed = readLines(text);
  return printed ? readLined(probe, printed, circumstances, step) : cannotTell('tooLong');
}

/** Reads what was taken apart before, as a part of a collection is. */
export function readLined(
  probe: Probe,
  printed: Printed,
  circumstances: Circumstances,
  step: StepId,
): Reading {
  if (printed.lines.every((line) => line === '')) return cannotTell('empty');
  return (otherReaders[step] ?? readers[probe])(printed, circumstances);
}

/** A reading, and the step at which it counts. */
export interface AtStep {
  step: StepId;
  reading: Reading;
}

/** What the same text proposes at the other steps that its probe helps; nothing where it would not answer. */
export function readElsewhere(
  probe: Probe,
  text: string,
  circumstances: Circumstances,
  step: StepId,
): AtStep[] {
  return stepsOf(probe)
    .filter((other) => other !== step)
    .map((other) => ({ step: other, reading: readPrinted(probe, text, circumstances, other) }))
    .filter(({ reading }) => reading.answer !== undefined);
}
