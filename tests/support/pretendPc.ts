import type { StepId } from '../../src/guide/steps';
import { typicalValues } from './values';

const { machineGuid } = typicalValues;
const withoutBraces = machineGuid.slice(1, -1);

/** What a line for cmd does to folders by its name: `(if exist "a" if not exist "b" ren "c" "d")`. */
const renaming = /\((?<conditions>(?:if (?:not )?exist "[^"]+" )+)ren "(?<from>[^"]+)" "(?<to>[^"]+)"\)/g;

/** As much of a PC as the guide can change, and a program that makes its folder anew whenever it is opened. */
export class PretendPc {
  /** What each folder holds: it was there at first, or was made as the so-and-so-manyth. */
  readonly folders = new Map<string, string>();
  guid = machineGuid;
  assistant: 'stopped' | 'running' = 'stopped';
  trusts = false;
  private backup: string | undefined;
  private made = 0;

  constructor(private readonly places: readonly string[]) {
    for (const place of places) this.folders.set(place, `the first of ${place}`);
  }

  /** All that there was at first is where it was at first. */
  isAsAtFirst(): boolean {
    const inPlace = this.places.every((place) => this.folders.get(place) === `the first of ${place}`);
    return inPlace && this.guid === machineGuid && this.assistant === 'stopped' && !this.trusts;
  }

  /** Runs a line for cmd; what it doesn't know it leaves alone. */
  run(line: string): void {
    for (const { groups = {} } of line.matchAll(renaming)) this.rename(groups);
    if (line === 'net start msoidsvc') this.assistant = 'running';
    if (line === 'net stop msoidsvc') this.assistant = 'stopped';
    if (line.includes('certutil -addstore Root ')) this.trusts = true;
    if (line.startsWith('certutil -delstore Root ')) this.trusts = false;
    const [, written] = line.match(/^reg add .* \/d "([^"]*)"/) ?? [];
    if (written) this.guid = written;
    if (line.includes('reg export')) this.backup ??= this.guid;
    if (line.startsWith('reg import')) this.guid = this.backup ?? this.guid;
  }

  /** The program is opened and tries to sign in. */
  open(): void {
    for (const place of this.places) {
      this.made += 1;
      if (!this.folders.has(place)) this.folders.set(place, `number ${this.made}`);
    }
  }

  /** Carries a step out without a command. */
  byHand(step: StepId): void {
    if (step === 'startAssistant') this.assistant = 'running';
    if (step === 'trustChain') this.trusts = true;
    if (step === 'backUpRegistry') this.backup ??= this.guid;
    if (step === 'removeGuidBraces') this.guid = withoutBraces;
    if (step !== 'resetEndpointCache') return;
    for (const place of this.places) {
      let number = 1;
      while (this.folders.has(oldName(place, number))) number += 1;
      this.move(place, oldName(place, number));
    }
  }

  /** Puts a step back without a command, of several folders the latest. */
  putBackByHand(step: StepId): void {
    if (step === 'startAssistant') this.assistant = 'stopped';
    if (step === 'trustChain') this.trusts = false;
    if (step === 'removeGuidBraces') this.guid = machineGuid;
    if (step !== 'resetEndpointCache') return;
    for (const place of this.places) {
      let number = 1;
      while (this.folders.has(oldName(place, number + 1))) number += 1;
      if (!this.folders.has(oldName(place, number))) continue;
      this.made += 1;
      this.move(place, `${place} moved away ${this.made}`);
      this.move(oldName(place, number), place);
    }
  }

  private rename({ conditions = '', from = '', to = '' }: Record<string, string>): void {
    const holds = [...conditions.matchAll(/if (not )?exist "([^"]+)"/g)].every(
      ([, not, path = '']) => this.folders.has(path) === !not,
    );
    const target = from.replace(/[^\\]+$/, to);
    if (holds && !this.folders.has(target)) this.move(from, target);
  }

  private move(from: string, to: string): void {
    const content = this.folders.get(from);
    if (content === undefined) return;
    this.folders.delete(from);
    this.folders.set(to, content);
  }
}

const oldName = (place: string, number: number) =>
  place.replace('sip_', number === 1 ? 'old_sip_' : `old${number}_sip_`);
