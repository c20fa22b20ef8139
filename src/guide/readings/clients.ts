import type { Client } from '../facts';
import { clientPrograms } from '../places';
import { type PastedLine, printed } from './pastedLines';
import { type Reading, unclear, understood } from './reading';

type Known = Exclude<Client, 'unknown'>;

const majors: Record<Known, string> = { lync2010: '4', lync2013: '15', sfb2016: '16' };
const isKnown = (text: string): text is Known => text in majors;

/** What a line says: the bare id that our cmd line prints, or a path with a version. */
function clientIn(line: string): { client: Known | undefined } | undefined {
  if (isKnown(line)) return { client: line };
  if (!/^[A-Za-z]:\\/.test(line)) return undefined;
  const small = line.toLowerCase();
  for (const [client, program] of clientPrograms) {
    const at = small.indexOf(`\\${program.toLowerCase()}`);
    if (at < 0) continue;
    const rest = line.slice(at + 1 + program.length).trim();
    const major = /^(\d{1,3})\.[\d.]{1,40}$/.exec(rest)?.[1];
    if (rest !== '' && major === undefined) return undefined;
    return { client: major === undefined || major === majors[client] ? client : undefined };
  }
  return undefined;
}

/**
 * Reads which of the known programs are there. No line at all says nothing: they may be installed elsewhere.
 * @source facts.md §3: paths, and 4 / 15 / 16 as first number of the version
 */
export function readClients(lines: readonly PastedLine[]): Reading {
  const found = printed(lines).flatMap((line) => {
    const said = clientIn(line);
    return said ? [{ line, client: said.client }] : [];
  });
  const [first] = found;
  if (!first) return unclear('otherText');
  if (found.some(({ client }) => client === undefined)) return unclear('conflict');
  const clients = [...new Set(found.flatMap(({ client }) => client ?? []))];
  const [client, another] = clients;
  if (client && !another) return understood(first.line, { answer: client });
  return understood(first.line, {
    choices: clients.map((answer) => ({ label: answer, answer, inputs: {} })),
    doubt: 'several',
  });
}
