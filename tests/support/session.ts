import type { Carrier } from '../../src/guide/commands/carriers';
import { hasLine } from '../../src/guide/commands/commands';
import { choices, cutInput, type InputId, textInputs } from '../../src/guide/commands/inputs';
import type { Answer } from '../../src/guide/guideMachine';
import { type Answered, type Entry, reasons, tidyNote } from '../../src/guide/session/journal';
import { type StepId, stepInfo } from '../../src/guide/steps';
import { type Place, walk } from './naive';
import { type Random, seededRandom } from './random';
import { typicalValues } from './values';

const carriers: readonly Carrier[] = ['cmd', 'powershell', 'run', 'dialog'];
const quiet: readonly Answer[] = ['worksNow', 'escalateNow', 'solved'];
const notes = ['', 'the phone rang', '  è caduta la linea\r\n', '<b>&amp;"\'%PATH%', '🙂'.repeat(400)];
const texts = [
  '',
  'user',
  ' sip:user.name@example.com ',
  '"; calc',
  '61 0a',
  '{not a guid}',
  cutInput('x'.repeat(600)),
];

/** Somebody who answers, goes back, changes, copies and types as chance has it, and what should be true of it. */
export class RandomSession {
  readonly journal: Entry[] = [];
  /** What should stand, kept without the journal. */
  readonly standing = new Map<StepId, Answer>();
  readonly notes = new Map<StepId, string>();
  readonly inputs = new Map<InputId, string>();
  /** What was really done on the PC, once and for all. */
  readonly done: string[] = [];
  private readonly random: Random;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** Where the session stands, by XState alone. */
  where(): { passed: Place[]; here: Place } {
    return walk(this.standing);
  }

  /** Does one thing; gives its kind. */
  move(): string {
    const { passed, here } = this.where();
    const chance = this.random.below(100);
    if (chance < 12 && passed.length > 0) return this.back(passed);
    if (chance < 22 && passed.length > 0) return this.answer(this.random.pick(passed), 'changed');
    if (chance < 28) return this.copy(here);
    if (chance < 33) return this.note(here);
    if (chance < 38) return this.give();
    if (chance < 42) return this.tick(here);
    return here.done ? this.back(passed) : this.answer(here, 'answered');
  }

  private add(entry: Entry): void {
    // As if stored: nothing that is not kept word for word may creep in.
    this.journal.push(structuredClone(entry));
  }

  private get now(): number {
    return Date.UTC(2026, 10, 23) + this.journal.length * 1000;
  }

  private answer(place: Place, kind: string): string {
    const step = place.step as StepId;
    const offered = [...place.next().keys()];
    const ordinary = offered.filter((answer) => !quiet.includes(answer));
    const answer = this.random.pick(this.random.percent(94) ? ordinary : offered);
    const entry: Answered = { kind: 'answered', at: this.now, step, answer };
    if (answer === 'couldNot' && this.random.percent(80)) entry.reason = this.random.pick(reasons);
    this.add(entry);
    this.standing.set(step, answer);
    if (answer === 'solved' || answer === 'unsolved') this.done.push(`${step} ${answer}`);
    return kind;
  }

  private back(passed: readonly Place[]): string {
    const step = passed[passed.length - 1]?.step as StepId;
    this.add({ kind: 'tookBack', at: this.now, step });
    this.standing.delete(step);
    return 'tookBack';
  }

  private copy({ step }: Place): string {
    const here = step as StepId;
    const commands = stepInfo(here).meta.commands ?? [];
    if (commands.length === 0) return this.give();
    const command = this.random.pick(commands);
    const carrier = this.random.pick(carriers.filter((candidate) => hasLine(command, candidate)));
    const values = this.random.percent(50) ? { ...typicalValues } : {};
    this.add({ kind: 'copied', at: this.now, step: here, command, carrier, stamp: '20261123-1042', values });
    return 'copied';
  }

  private note({ step }: Place): string {
    const note = tidyNote(this.random.pick(notes));
    this.add({ kind: 'noted', at: this.now, step: step as StepId, note });
    this.notes.set(step as StepId, note);
    return 'noted';
  }

  private tick({ step }: Place): string {
    const { id } = this.random.pick(stepInfo(step as StepId).acts);
    this.add({ kind: 'did', at: this.now, step: step as StepId, act: id });
    return 'did';
  }

  private give(): string {
    const ids = [...textInputs, ...Object.keys(choices)] as InputId[];
    const input = this.random.pick(ids);
    const value = this.random.pick([
      ...texts,
      ...Object.values(choices).flat(),
      ...Object.values(typicalValues),
    ]);
    this.add({ kind: 'gave', at: this.now, input, value });
    this.inputs.set(input, value);
    return 'gave';
  }
}
