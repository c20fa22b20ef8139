import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { end } from './processes';
import { cache, cloneFolders, cloneTemplate } from './template';
import { keepRunning, type WineResult, wine } from './wine';

/** A line may be pasted into a window or stand in a file: cmd reads `%` differently. */
export const ways = ['pasted', 'batch'] as const;
export type Way = (typeof ways)[number];

export interface Ran extends Omit<WineResult, 'output'> {
  /** What each line printed. */
  printed: string[];
  /** The error level after each line. */
  levels: number[];
}

/** Where the harness keeps its own files: no part of what tests look at. */
const own = 'sportello';
const withReturns = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

/** How the marks begin of all that this test file starts. */
export const ownJobs = () => `${process.env.SPORTELLO_WINE_RUN}-${process.pid}-`;

/** A Windows of its own, thrown away after the test. Paths are those of Windows, below `C:\`. */
export class Pc {
  readonly job = `${ownJobs()}${randomUUID()}`;
  readonly prefix = join(cache, this.job);
  readonly user: string;

  constructor() {
    cloneTemplate(this.prefix);
    const users = readdirSync(this.at('users')).filter((name) => name !== 'Public');
    this.user = `users\\${users[0]}`;
    this.folder(own);
    this.folder('shims');
    keepRunning(this);
  }

  /** Brings back every folder but that of Windows, which goes on running. */
  reset(): void {
    cloneFolders(this.prefix);
    // What a command keeps in the folder of Windows, which is not made anew.
    for (const name of readdirSync(this.at('windows')).filter((file) => file.startsWith('sportello-')))
      rmSync(this.at(`windows\\${name}`));
    this.folder(own);
    this.folder('shims');
  }

  get local(): string {
    return `${this.user}\\AppData\\Local`;
  }

  /** The path on this machine. */
  at(path: string): string {
    return join(this.prefix, 'drive_c', ...path.split('\\'));
  }

  folder(path: string): void {
    mkdirSync(this.at(path), { recursive: true });
  }

  file(path: string, text = ''): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  copy(from: string, to: string): void {
    mkdirSync(dirname(this.at(to)), { recursive: true });
    cpSync(this.at(from), this.at(to));
  }

  has(path: string): boolean {
    return existsSync(this.at(path));
  }

  read(path: string, encoding: BufferEncoding = 'utf8'): string {
    return readFileSync(this.at(path), encoding);
  }

  /** Every file and folder below, but for what the harness or Windows itself writes. */
  paths(below = ''): string[] {
    return readdirSync(this.at(below), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('/', '\\'))
      .filter((path) => !new RegExp(`^(?:${own}|windows\\\\temp)(?:\\\\|$)`).test(path))
      .sort();
  }

  /**
   * Runs lines in one cmd.exe, one after the other.
   * @param way how they get there
   */
  async run(way: Way, lines: readonly string[], seconds = 30): Promise<Ran> {
    const mark = `line-${randomUUID()}:`;
    const commands = way === 'pasted' ? lines : lines.map((line, index) => this.batch(line, index));
    const session = [
      'path C:\\shims;%PATH%',
      `echo ${mark}0`,
      ...commands.flatMap((command) => [command, `echo ${mark}%errorlevel%`]),
    ];
    const stdin = this.at(`${own}\\session.txt`);
    writeFileSync(stdin, withReturns(session));
    const { prefix, job } = this;
    const { output, ...rest } = await wine({ prefix, job, arguments: ['cmd', '/q'], stdin, seconds });
    // Outside of a batch file, Wine asks for more at every bracket.
    const pieces = output.replaceAll('\r\n', '\n').replaceAll('More? ', '').split(mark).slice(1);
    return {
      ...rest,
      printed: pieces.map((piece) => piece.replace(/^\d+/, '').trim()).slice(0, lines.length),
      levels: pieces.map((piece) => Number.parseInt(piece, 10)).slice(1),
    };
  }

  private batch(line: string, index: number): string {
    const name = `${own}\\line${index}.bat`;
    writeFileSync(this.at(name), withReturns(['@echo off', line]));
    return `C:\\${name}`;
  }

  /** Ends what runs in it and removes it. */
  async throwAway(): Promise<void> {
    await end(this.job);
    rmSync(this.prefix, { recursive: true, force: true });
  }
}
