import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { moduleFolder } from '../support/findVoices.mjs';
import { end, running } from '../windows/support/processes';
import { configure, environment, recorder } from './configure';

/** The variable by which everything that was started here is found again, the recorders too. */
const mark = 'SPORTELLO_VOICES';

export interface Utterance {
  voice: string;
  /** As speech-dispatcher has it: -100 to 100, 0 as the voice is. */
  rate: number;
  text: string;
}

/** A private speech-dispatcher with an Italian and an American voice, which write down what they speak. */
export interface Dispatcher {
  /** What a browser must be started with to find it, and no other. */
  env: Record<string, string>;
  /** What was begun, and what of it came to its end. */
  begun(): Utterance[];
  ended(): Utterance[];
  /** Sizes of the recordings, in bytes. */
  recordings(): number[];
  /** Lets every utterance last until `release`. */
  hold(): void;
  release(): void;
  isSpeaking(): boolean;
  forget(): void;
  /** @throws if it leaves anything running */
  stop(): Promise<void>;
}

/** @throws if speech-dispatcher does not come up within ten seconds */
export async function startDispatcher(): Promise<Dispatcher> {
  const folder = mkdtempSync(join(tmpdir(), 'sportello-voices-'));
  const job = randomUUID().slice(0, 8);
  const at = (name: string) => join(folder, name);
  configure(folder);
  writeFileSync(at('spoken.tsv'), '');
  const child = launch(folder, job);
  const stop = async () => {
    child.kill();
    for (let tries = 0; tries < 50 && running(job, mark).length > 0; tries += 1) await wait(100);
    const left = running(job, mark);
    await end(job, mark);
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`Left running: ${left.map(({ command }) => command).join(', ')}`);
  };
  for (let tries = 0; !existsSync(at('socket')); tries += 1) {
    if (tries < 100 && child.exitCode === null) await wait(100);
    else {
      const log = readFileSync(at('speech-dispatcher.log'), 'utf8');
      await stop();
      throw new Error(`speech-dispatcher does not come up: ${log}`);
    }
  }
  const lines = (kind: string) =>
    readFileSync(at('spoken.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([first]) => first === kind)
      .map(([, voice = '', rate, text = '']): Utterance => ({ voice, rate: Number(rate), text }));
  const sounds = () => readdirSync(folder).filter((name) => name.endsWith('.wav'));
  return {
    env: { SPEECHD_ADDRESS: `unix_socket:${at('socket')}`, [mark]: job },
    begun: () => lines('begins'),
    ended: () => lines('ends'),
    recordings: () => sounds().map((name) => statSync(at(name)).size),
    hold: () => writeFileSync(at('hold'), ''),
    release: () => rmSync(at('hold'), { force: true }),
    isSpeaking: () => running(job, mark).some(({ command }) => command.includes(recorder)),
    forget: () => {
      writeFileSync(at('spoken.tsv'), '');
      for (const name of sounds()) rmSync(at(name));
    },
    stop,
  };
}

function launch(folder: string, job: string): ChildProcess {
  const options = {
    '--communication-method': 'unix_socket',
    '--socket-path': join(folder, 'socket'),
    '--config-dir': folder,
    '--module-dir': moduleFolder() ?? '',
    '--log-dir': folder,
    '--pid-file': join(folder, 'pid'),
    // Should nobody stop it, it stops itself so many seconds after its last client.
    '--timeout': '60',
  };
  return spawn('speech-dispatcher', ['--run-single', ...Object.entries(options).flat()], {
    env: { ...environment(folder), [mark]: job },
    stdio: 'ignore',
  });
}
