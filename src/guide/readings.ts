import type { CommandId } from './commands';
import { readAssistant } from './readings/assistant';
import { readCacheFolders } from './readings/cacheFolders';
import { readCertificates } from './readings/certificates';
import { readChain } from './readings/chain';
import { readClients } from './readings/clients';
import { readClock } from './readings/clock';
import { readCredentials } from './readings/credentials';
import { readMachineGuid } from './readings/machineGuid';
import { type PastedLine, pastedLines } from './readings/pastedLines';
import { type Reading, type ReadingContext, unclear } from './readings/reading';
import { sectionsIn } from './readings/sections';
import { readTimeZone } from './readings/timeZone';

type Reader = (lines: readonly PastedLine[], context: ReadingContext) => Reading;

const readers = {
  listClients: readClients,
  showTime: (lines, context) => readClock(lines, context),
  showTimeZone: readTimeZone,
  queryAssistant: readAssistant,
  listCacheFolders: readCacheFolders,
  listCertificates: readCertificates,
  listCredentials: readCredentials,
  queryMachineGuid: readMachineGuid,
  verifyChain: readChain,
} satisfies Partial<Record<CommandId, Reader>>;

/** A command whose output can be read. */
export type Probe = keyof typeof readers;

/** In flow order. */
export const probes = Object.keys(readers) as Probe[];

/** Whether a command's output can be read. */
export function isProbe(command: CommandId): command is Probe {
  return command in readers;
}

/**
 * Reads the pasted output of one command: by numbers, names and structure that Windows does not translate, never by words.
 * @param command which command was run
 * @param text what was pasted: any length, any language, prompts and other outputs around; of a collection only the part
 *   under this command's marker is read
 * @param context facts, inputs as typed, and this device's time
 * @returns a proposal for a person to confirm, or why there is none; every input passes `checkInput`; never throws
 * @source facts.md §2 to §9 and §12.4; the forms come from documentation, no Windows was at hand
 */
export function readOutput(command: CommandId, text: string, context: ReadingContext): Reading {
  if (!isProbe(command)) return unclear('notReadable');
  const lines = pastedLines(text);
  const sections = sectionsIn(lines);
  const own = sections.size > 0 ? (sections.get(command) ?? []) : lines;
  return readLines(command, own, context);
}

/** Reads lines that belong to one command. */
export function readLines(command: Probe, lines: readonly PastedLine[], context: ReadingContext): Reading {
  if (!lines.some(({ text, isCommand }) => text !== '' && !isCommand)) return unclear('empty');
  return readers[command](lines, context);
}
