import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts a program that ends with this process at the latest. */
export function startProgram(name: string, given: readonly string[], options: SpawnOptions): ChildProcess {
  const program = spawn(name, given, options);
  const kill = () => void program.kill('SIGKILL');
  process.once('exit', kill);
  program.once('exit', () => process.off('exit', kill));
  return program;
}

/** Asks a program to end, and waits until it has. */
export async function endProgram(program: ChildProcess, ask = () => void program.kill()): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  ask();
  await ended;
}
