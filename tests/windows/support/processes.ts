import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The variable by which everything that a Wine started is found again: children inherit it, groups they leave. */
export const mark = 'SPORTELLO_WINE';

/** What still runs with a mark that begins so: process id and command line. Zombies have no environment, and don't count. */
export function running(job: string, variable = mark): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => peek(pid, 'environ').some((text) => text.startsWith(`${variable}=${job}`)))
    .map((pid) => ({ pid: Number(pid), command: peek(pid, 'cmdline').join(' ').trim() }));
}

/** Ends everything that has the mark, however often it starts something new, and waits until it is gone. */
export async function end(job: string, variable = mark): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const left = running(job, variable);
    if (left.length === 0) return;
    for (const { pid } of left) kill(pid);
    await wait(20);
  }
  throw new Error(`Can't be ended: ${JSON.stringify(running(job, variable))}`);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

function peek(pid: string, file: 'environ' | 'cmdline'): string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1').split('\0');
  } catch {
    return [];
  }
}
