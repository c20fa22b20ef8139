import type { Printed } from '../readings/printed';
import { answered, cannotTell, type Reading } from '../readings/reading';
import { clientPrograms } from './client';
import { speaksTls12 } from './clientVersion';

const programName = /lync2010|lync2013|sfb2016|\\(?:communicator|lync)\.exe/i;

/** A program of which the name was printed, or the path and version. */
interface Program {
  client: (typeof clientPrograms)[number][0];
  path: string;
  version: string;
  line: string;
  /** Whether the version may go on where the line ends. */
  isOpen: boolean;
}

/** Reads the names that the line for cmd prints, or the paths and versions of PowerShell. */
export function readClients(printed: Printed): Reading {
  const found = programsIn(printed);
  const clients = new Set(found.map(({ client }) => client));
  const [client] = clients;
  const evidence = found.map(({ line }) => line);
  if (!client) return cannotTell(printed.lines.some((line) => line !== '') ? 'unknown' : 'empty');
  if (mentionsOthers(printed, found)) return cannotTell('contradictory', evidence);
  return clients.size > 1 ? cannotTell('severalClients', evidence) : answered(client, evidence);
}

/** Reads from the same print whether the one program that is there speaks TLS 1.2. */
export function readVersion(printed: Printed): Reading {
  const found = programsIn(printed);
  const evidence = found.map(({ line }) => line);
  if (found.length === 0) return cannotTell('unknown');
  if (mentionsOthers(printed, found)) return cannotTell('contradictory', evidence);
  if (new Set(found.map(({ client }) => client)).size > 1) return cannotTell('severalClients', evidence);
  if (found.some(({ version }) => version === '')) return cannotTell('noVersion', evidence);
  const answers = new Set(found.map(({ path, version }) => speaksTls12(path, version)));
  const [answer] = answers;
  if (answers.size > 1 || answer === undefined) return cannotTell('versionUnclear', evidence);
  if (answer) return answered('recent', evidence);
  // A version of which the end was cut is a smaller one.
  if (found.some(({ isOpen }) => isOpen)) return cannotTell('cutOff', evidence);
  return { ...answered('tooOld', evidence), findings: ['tls12Missing'] };
}

/** Whether a program stands in a line with something else, or behind what was typed: then those found are not all. */
function mentionsOthers({ lines, typed }: Printed, found: readonly Program[]): boolean {
  const known = new Set(found.map(({ line }) => line));
  const isTyped = (line: string) => /["'%$&|]|\becho\b/.test(line);
  return (
    lines.some((line) => !known.has(line) && programName.test(line) && !isTyped(line)) ||
    typed.some((line) => /[)}] ?\S*(?:lync2010|lync2013|sfb2016)\b/i.test(line) && /\w$/.test(line))
  );
}

function programsIn({ lines, isOpen }: Printed): Program[] {
  return lines.flatMap((line, index): Program[] => {
    if (!programName.test(line)) return [];
    const [, path = '', version = ''] = /^([a-z]:\\[^:]{1,260}\.exe)(?: ([\d.]{1,40}))?$/i.exec(line) ?? [];
    const [whole, end] = [line.toLowerCase(), path.toLowerCase()];
    const known = clientPrograms.find(
      ([id, program]) => whole === id || end.endsWith(`\\${program.toLowerCase()}`),
    );
    const next = lines[index + 1];
    const goesOn = next === undefined ? isOpen : /^[\d.]{1,20}$/.test(next);
    return known ? [{ client: known[0], path, version, line, isOpen: goesOn }] : [];
  });
}
