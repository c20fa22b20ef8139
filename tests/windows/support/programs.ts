import { setTimeout as wait } from 'node:timers/promises';
import type { Pc } from './pc';
import { isRunning } from './processes';
import { wine } from './wine';

/** Starts a program of that name which does nothing for a minute, and waits until it runs. */
export async function startProgram(pc: Pc, name: string): Promise<void> {
  const path = `Program Files\\${name}`;
  pc.copy('windows\\system32\\ping.exe', path);
  const program = wine({
    prefix: pc.prefix,
    job: pc.job,
    arguments: [`C:\\${path}`, '-n', '60', '127.0.0.1'],
    seconds: 60,
  });
  // It is ended by the test, and its folder with it.
  program.catch(() => undefined);
  for (let tries = 0; tries < 500 && !isRunning(pc.job, `\\${name}`); tries += 1) await wait(20);
  if (!isRunning(pc.job, `\\${name}`)) throw new Error(`${name} doesn't start`);
}
