import { readAssistant } from '../commands/assistantReader';
import { readCacheFolders } from '../commands/cacheFolderReader';
import { readCertificates } from '../commands/certificateReader';
import { readChain } from '../commands/chainReader';
import { readClients } from '../commands/clientReader';
import { readTime, readTimeZone } from '../commands/clockReader';
import { readCredentials } from '../commands/credentialsReader';
import { readMachineGuid } from '../commands/machineGuidReader';
import { readWindows } from '../commands/windowsReader';
import { type Printed, readLines } from './printed';
import type { Probe } from './probes';
import { type Circumstances, cannotTell, type Reading } from './reading';

const readers: Record<Probe, (printed: Printed, circumstances: Circumstances) => Reading> = {
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

/**
 * Reads what a probe printed, in cmd or PowerShell, on an English or Italian Windows: by structure, codes and numbers,
 * never by words that Windows translates.
 * @param probe the command that was run
 * @param text what was copied from its window; anything, of any length
 * @param circumstances what the text is read against
 * @returns what can be proposed, and the redacted lines that say so; "can't tell" for any other text, and never an error
 */
export function readPrinted(probe: Probe, text: string, circumstances: Circumstances): Reading {
  const printed = readLines(text);
  if (!printed) return cannotTell('tooLong');
  if (printed.lines.every((line) => line === '')) return cannotTell('empty');
  return readers[probe](printed, circumstances);
}
