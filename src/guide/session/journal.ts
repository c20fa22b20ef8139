import type { Carrier, CommandId } from '../commands/commands';
import { commandIds } from '../commands/commands';
import { choices, type InputId, type TextInputId } from '../commands/inputs';
import type { Answer } from '../guideMachine';
import { areKeptLines, type Read } from '../readings/kept';
import { isProbe } from '../readings/probes';
import { isStepId, isUndoable, type StepId, stepInfo } from '../steps';
import { isStamp } from './stamp';

/** Why a step could not be done. */
export const reasons = ['alreadyDone', 'noRights', 'notFound', 'ratherNot', 'noTime', 'other'] as const;
export type Reason = (typeof reasons)[number];

/** What came of putting a change back. */
export const putBackResults = ['done', 'couldNot', 'notNeeded'] as const;
export type PutBackResult = (typeof putBackResults)[number];

/** One thing that happened, with its time in milliseconds since 1970. The journal only ever grows. */
export type Entry =
  | { kind: 'answered'; at: number; step: StepId; answer: Answer; reason?: Reason }
  | { kind: 'tookBack'; at: number; step: StepId }
  | { kind: 'noted'; at: number; step: StepId; note: string }
  | { kind: 'gave'; at: number; input: InputId; value: string }
  | Read
  /** The stamp says which time, where the step was carried out under several names. */
  | { kind: 'putBack'; at: number; step: StepId; stamp?: string; result: PutBackResult }
  | {
      kind: 'copied';
      at: number;
      step: StepId;
      command: CommandId;
      carrier: Carrier;
      stamp: string;
      /** What the line was built from, so that its undo can be built as long as the journal lives. */
      values: Partial<Record<TextInputId, string>>;
    };

export type Journal = readonly Entry[];
export type Answered = Extract<Entry, { kind: 'answered' }>;

/** Inputs as typed, by id. */
export type InputsGiven = Partial<Record<InputId, string>>;

/** Longest note kept, in characters. */
export const longestNote = 500;

/**
 * The answer that stands at each step: the last one given there, unless it was taken back since.
 * @returns a map by step
 */
export function standingAnswers(journal: Journal): Map<StepId, Answered> {
  const standing = new Map<StepId, Answered>();
  for (const entry of journal) {
    if (entry.kind === 'answered') standing.set(entry.step, entry);
    if (entry.kind === 'tookBack') standing.delete(entry.step);
  }
  return standing;
}

/** The last answer ever given at a step, taken back or not: what the screen shows as chosen before. */
export function lastAnswer(journal: Journal, step: StepId): Answered | undefined {
  return journal.findLast((entry): entry is Answered => entry.kind === 'answered' && entry.step === step);
}

/** The note that stands at a step; an emptied note is none. */
export function noteAt(journal: Journal, step: StepId): string {
  const noted = journal.findLast((entry) => entry.kind === 'noted' && entry.step === step);
  return noted?.kind === 'noted' ? noted.note : '';
}

/** The last value given for each input, as typed: it may still be one that the grammar refuses. */
export function givenInputs(journal: Journal): InputsGiven {
  const given: InputsGiven = {};
  for (const entry of journal) if (entry.kind === 'gave') given[entry.input] = entry.value;
  return given;
}

/** A note fit to be kept: one paragraph without control characters, of at most `longestNote` characters. */
export function tidyNote(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, longestNote);
}

const textInputs = ['address', 'serialNumber', 'thumbprint', 'machineGuid', 'credentialTarget', 'errorText'];
const inputIds: readonly string[] = [...textInputs, ...Object.keys(choices)];
const carriers: readonly string[] = ['cmd', 'powershell', 'run', 'dialog'] satisfies Carrier[];

/** From 2001 to 2286: what a stamp of four digits a year can hold, whatever the zone. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value > 1e12 && value < 1e13;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>;
  if (!isTime(entry.at)) return false;
  if (entry.kind === 'gave') return inputIds.includes(entry.input as string) && isText(entry.value, 600);
  if (typeof entry.step !== 'string' || !isStepId(entry.step)) return false;
  switch (entry.kind) {
    case 'answered':
      return isAnswer(entry.step, entry);
    case 'read':
      return (
        isProbe(entry.probe) &&
        areKeptLines(entry.lines) &&
        (entry.answer === undefined ? entry.reason === undefined : isAnswer(entry.step, entry))
      );
    case 'tookBack':
      return true;
    case 'noted':
      return isText(entry.note, longestNote);
    case 'putBack':
      return (
        isUndoable(entry.step) &&
        putBackResults.includes(entry.result as PutBackResult) &&
        (entry.stamp === undefined || isStamp(entry.stamp))
      );
    case 'copied':
      return (
        commandIds.includes(entry.command as CommandId) &&
        carriers.includes(entry.carrier as string) &&
        isStamp(entry.stamp) &&
        isValues(entry.values)
      );
    default:
      return false;
  }
}

function isAnswer(step: StepId, { answer, reason }: Record<string, unknown>): boolean {
  const isKnown = reason === undefined || reasons.includes(reason as Reason);
  return stepInfo(step).answers.includes(answer as Answer) && isKnown;
}

function isValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([id, text]) => textInputs.includes(id) && isText(text, 600));
}

/**
 * Reads a journal from outside: storage of this or another version, or damaged.
 * @param value anything
 * @returns the entries that this guide understands, and how many it had to leave out
 */
export function readJournal(value: unknown): { journal: Journal; leftOut: number } {
  if (!Array.isArray(value)) return { journal: [], leftOut: 0 };
  const journal = value.filter(isEntry);
  return { journal, leftOut: value.length - journal.length };
}
