import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { end, mark } from './processes';

export interface WineRun {
  prefix: string;
  /** Marks every process of it, see `processes`. */
  job: string;
  arguments: readonly string[];
  stdin?: string;
  seconds?: number;
}

export interface WineResult {
  output: string;
  /** Why it was ended by us, if it was. */
  ended?: 'tooMuchOutput' | 'tooLong';
}

const mostOutput = 64 * 1024;

/**
 * What a Wine sees of this machine: nothing but its own folders. `set` would show every variable given here. The server's
 * sockets go to the run's temporary folder.
 */
const environment = ({ prefix, job }: WineRun) => ({
  PATH: '/usr/bin:/bin',
  HOME: join(prefix, 'home'),
  TMPDIR: process.env.SPORTELLO_WINE_RUNTIME ?? '',
  LANG: 'C.UTF-8',
  WINEPREFIX: prefix,
  WINEARCH: 'win64',
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=d',
  [mark]: job,
});

/** Keeps what a first command starts, so that a Windows starts once and not for every command. */
export function keepRunning(run: Pick<WineRun, 'prefix' | 'job'>): void {
  execFileSync('wineserver', ['-p'], { env: environment({ ...run, arguments: [] }), stdio: 'ignore' });
}

/**
 * Runs Wine without a display. Input and output are files: from a pipe cmd would read the first line only, and services
 * that Wine starts keep an output pipe open.
 */
export async function wine(run: WineRun): Promise<WineResult> {
  const path = join(run.prefix, `output-${randomUUID()}`);
  const input = openSync(run.stdin ?? '/dev/null', 'r');
  const output = openSync(path, 'a');
  try {
    const child = spawn('wine', run.arguments, {
      cwd: join(run.prefix, 'drive_c'),
      env: environment(run),
      stdio: [input, output, output],
    });
    const ended = await supervise(child, path, run);
    const text = readFileSync(path, 'utf8').slice(0, mostOutput);
    return ended ? { output: text, ended } : { output: text };
  } finally {
    closeSync(input);
    closeSync(output);
    rmSync(path, { force: true });
  }
}

/** Waits for the end, and brings it about when there is too much output or it takes too long. */
function supervise(child: ReturnType<typeof spawn>, path: string, { job, seconds = 30 }: WineRun) {
  return new Promise<WineResult['ended']>((resolve, reject) => {
    let why: WineResult['ended'];
    let ending: Promise<void> | undefined;
    const giveUp = (reason: WineResult['ended']) => {
      why ??= reason;
      ending ??= end(job);
    };
    const timeout = setTimeout(giveUp, seconds * 1000, 'tooLong');
    const watch = setInterval(() => statSync(path).size > mostOutput && giveUp('tooMuchOutput'), 50);
    child.on('error', reject).on('exit', () => {
      clearTimeout(timeout);
      clearInterval(watch);
      // What it started may outlive it.
      Promise.resolve(ending).then(() => resolve(why), reject);
    });
  });
}
