import { buildCommand, commandInfo, hasLine } from '../../src/guide/commands/commands';
import type { Answer } from '../../src/guide/guideMachine';
import type { Change } from '../../src/guide/session/changes';
import { type Entry, lastAnswer, standingAnswers } from '../../src/guide/session/journal';
import { nextToPutBack, toPutBack } from '../../src/guide/session/putBack';
import { readJournal } from '../../src/guide/session/readJournal';
import { stampFor } from '../../src/guide/session/stamp';
import { followTrail } from '../../src/guide/session/trail';
import { type StepId, stepIds, stepInfo } from '../../src/guide/steps';
import {
  atWaypoint,
  type GuideState,
  shownTrail,
  withAnswer,
  withEntry,
  withoutLastAnswer,
} from '../../src/ui/session/guideState';
import { situations } from './graph';
import { journalOf } from './journey';
import { PretendPc } from './pretendPc';
import { type Random, seededRandom } from './random';
import { typicalValues } from './values';

const address = typicalValues.address;
/** Where the program keeps its folder, on any Windows. */
const places = [
  String.raw`%LOCALAPPDATA%\Microsoft\Communicator\sip_`,
  String.raw`%LOCALAPPDATA%\Microsoft\Office\15.0\Lync\sip_`,
  String.raw`%USERPROFILE%\Local Settings\Application Data\Microsoft\Communicator\sip_`,
].map((place) => place + address);

const deep = situations.filter(({ step }) => stepInfo(step).section === 'machine');
const ending: readonly Answer[] = ['worksNow', 'escalateNow', 'solved'];
const isMade = (answer: Answer) => ['solved', 'unsolved', 'backedUp'].includes(answer);

/** Somebody who uses the page in every way it can be used, and does on a PC what it says, by hand or by command. */
export class EditSession {
  state: GuideState;
  readonly pc = new PretendPc(places);
  readonly random: Random;
  private time = Date.UTC(2026, 10, 23, 10, 0);
  /** Steps for which a command was used since they were last answered. */
  private readonly byCommand = new Set<StepId>();
  /** What was really done by hand, with the stamp of the time. */
  private readonly byHand = new Set<string>();

  /** Every other session begins deep inside, at the settings of the computer, with all done by hand until there. */
  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.state = { id: 'one', journal: [], looking: undefined, isPuttingBack: false };
    for (const entry of seed % 2 ? [] : journalOf(this.random.pick(deep).way)) {
      if (entry.kind === 'answered' && isMade(entry.answer)) this.carryOut(entry.step, entry.answer);
      this.record(entry);
      this.pc.open();
    }
  }

  get now(): number {
    this.time += 1000;
    return this.time;
  }

  /** Does one thing; gives its kind. */
  move(): string {
    const chance = this.random.below(100);
    if (chance < 10) return this.change(withoutLastAnswer(this.state, this.now), 'back');
    if (chance < 20) {
      const { answered } = followTrail(this.state.journal);
      const looking = answered.length > 0 ? this.random.pick(answered).step : undefined;
      return this.change({ ...this.state, looking, isPuttingBack: false }, 'look');
    }
    if (chance < 32) {
      const place = { step: this.random.pick(stepIds), looking: this.random.percent(20) };
      return this.change(atWaypoint(this.state, place, this.now), 'place');
    }
    if (chance < 36) {
      const { journal } = readJournal(JSON.parse(JSON.stringify(this.state.journal)));
      return this.change({ id: 'two', journal, looking: undefined, isPuttingBack: false }, 'resume');
    }
    if (chance < 52) return this.copy();
    if (chance < 56) return this.putBack() ? 'putBack' : this.answer();
    return this.answer();
  }

  private change(state: GuideState, kind: string): string {
    this.state = state;
    return kind;
  }

  private record(entry: Entry): void {
    this.state = withEntry(this.state, structuredClone(entry));
  }

  private answer(): string {
    const { step, answers } = shownTrail(this.state);
    const ordinary = answers.filter((answer) => !ending.includes(answer));
    const from = ordinary.length > 0 && this.random.percent(94) ? ordinary : answers;
    if (from.length === 0) return this.change(withoutLastAnswer(this.state, this.now), 'back');
    const answer = this.random.pick(from);
    if (isMade(answer)) this.carryOut(step, answer);
    this.pc.open();
    return this.change(withAnswer(this.state, answer, undefined, this.now), 'answer');
  }

  /** By hand, where no command was used. Whoever corrects an answer, or gives it again, does nothing on the PC. */
  private carryOut(step: StepId, answer: Answer): void {
    const { journal } = this.state;
    const before = lastAnswer(journal, step);
    const isOther = before?.answer !== answer && !standingAnswers(journal).has(step);
    const isNew = !before || !isMade(before.answer) || (isOther && this.random.percent(50));
    if (isNew && !this.byCommand.delete(step)) {
      this.pc.byHand(step);
      this.byHand.add(`${step} ${stampFor(journal, step, this.now)}`);
    }
  }

  /** Puts back what comes next, as the page would lead to it; gives what was put back. */
  putBack(): Change | undefined {
    const item = nextToPutBack(toPutBack(this.state.journal));
    if (!item) return undefined;
    const { step, stamp, undo } = item;
    const lines = undo.map(({ command, basis }) => buildCommand(command, 'cmd', basis));
    // A folder needs every line; of the others each alone must do.
    const used = step === 'resetEndpointCache' ? lines : lines.length > 0 ? [this.random.pick(lines)] : [];
    for (const built of used) if (built.ok) this.pc.run(built.line);
    const isByHand = step === 'trustChain' || this.byHand.has(`${step} ${stamp}`);
    if (used.length === 0 && isByHand) this.pc.putBackByHand(step);
    const result = used.length > 0 || isByHand ? 'done' : 'notNeeded';
    this.record({ kind: 'putBack', at: this.now, step, ...(stamp && { stamp }), result });
    this.pc.open();
    return item;
  }

  private copy(): string {
    const { step, facts } = shownTrail(this.state);
    const commands = (stepInfo(step).meta.commands ?? []).filter((command) => hasLine(command, 'cmd'));
    if (commands.length === 0) return this.answer();
    const command = this.random.pick(commands);
    const stamp = stampFor(this.state.journal, step, this.now);
    const { needs = [] } = commandInfo(command);
    const values = Object.fromEntries(needs.map((input) => [input, typicalValues[input]]));
    const built = buildCommand(command, 'cmd', { facts, values, stamp });
    if (!built.ok) return this.answer();
    this.record({ kind: 'copied', at: this.now, step, command, carrier: 'cmd', stamp, values });
    this.pc.run(built.line);
    if (commandInfo(command).effect === 'undoable') this.byCommand.add(step);
    return 'copy';
  }
}
