import type { Printed } from '../readings/printed';
import { answered, cannotTell, type Reading } from '../readings/reading';
import { clientPrograms } from './client';
import { speaksTls12 } from './clientVersion';

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
  return clients.size > 1 ? cannotTell('severalClients', evidence) : answered(client, evidence);
}

/** Reads from the same print whether the one program that is there speaks TLS 1.2. */
export function readVersion(printed: Printed): Reading {
  const found = programsIn(printed);
  const evidence = found.map(({ line }) => line);
  if (found.length === 0) return cannotTell('unknown');
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

function programsIn({ lines, isOpen }: Printed): Program[] {
  return lines.flatMap((line, index): Program[] => {
    const [, path = '', version = ''] = /^([a-z]:\\[^:]{1,260}\.exe)(?: ([\d.]{1,40}))?$/i.exec(line) ?? [];
    const known = clientPrograms.find(
      ([id, program]) =>
        line.toLowerCase() === id || path.toLowerCase().endsWith(`\\${program.toLowerCase()}`),
    );
    const next = lines[index + 1];
    const goesOn = next === undefined ? isOpen : /^[\d.]{1,20}$/.test(next);
    return known ? [{ client: known[0], path, version, line, isOpen: goesOn }] : [];
  });
}
