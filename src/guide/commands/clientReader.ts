import type { Printed } from '../readings/printed';
import { answered, cannotTell, type Reading } from '../readings/reading';
import { clientPrograms } from './client';

/** Reads the names that the line for cmd prints, or the paths and versions of PowerShell. */
export function readClients({ lines }: Printed): Reading {
  const found = lines.flatMap((line) => {
    const client = clientIn(line);
    return client ? [{ client, line }] : [];
  });
  const clients = new Set(found.map(({ client }) => client));
  const [client] = clients;
  const evidence = found.map(({ line }) => line);
  if (!client) return cannotTell(lines.some((line) => line !== '') ? 'unknown' : 'empty');
  return clients.size > 1 ? cannotTell('severalClients', evidence) : answered(client, evidence);
}

function clientIn(line: string): (typeof clientPrograms)[number][0] | undefined {
  const text = line.trim().toLowerCase();
  const path = /^[a-z]:\\.*\.exe(?=$|\s\s)/.exec(text)?.[0];
  return clientPrograms.find(
    ([client, program]) => text === client || path?.endsWith(`\\${program.toLowerCase()}`),
  )?.[0];
}
