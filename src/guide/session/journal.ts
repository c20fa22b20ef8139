import type { Carrier } from '../commands/carriers';
import type { NeededInput } from '../commands/command';
import type { CommandId } from '../commands/commands';
import { checkInput, type InputId } from '../commands/inputs';
import type { Answer } from '../guideMachine';
import { plainLine } from '../plainText';
import type { Finding } from '../readings/findings';
import type { Probe } from '../readings/probes';
import type { ActId } from '../stepKinds';
import type { StepId } from '../steps';

/** Why a step could not be done. */
export const reasons = ['alreadyDone', 'noRights', 'notFound', 'ratherNot', 'noTime', 'other'] as const;
export type Reason = (typeof reasons)[number];

/** What came of putting a change back. */
export const putBackResults = ['done', 'couldNot', 'notNeeded'] as const;
export type PutBackResult = (typeof putBackResults)[number];

/** What was understood of a probe's text, redacted; no answer before a person gives it. */
export interface Read {
  kind: 'read';
  at: number;
  step: StepId;
  probe: Probe;
  lines: readonly string[];
  answer?: Answer;
  reason?: Reason;
  /** What else the text showed; left out where it was nothing. */
  findings?: readonly Finding[];
  /** How many entries a list held that was read to its end. */
  entries?: number;
}

/** One thing that happened, with its time in milliseconds since 1970. The journal only ever grows. */
export type Entry =
  | {
      kind: 'answered';
      at: number;
      step: StepId;
      answer: Answer;
      reason?: Reason;
      /** Given without doing anything on the PC: by going forward again, or to correct what was said. */
      again?: true;
      /** Where the step gives names with a stamp and was carried out: the one that was in force. */
      stamp?: string;
      /** Given on another device, and taken over from there: when that was and which names it gave, nobody knows here. */
      handedOver?: true;
    }
  | { kind: 'tookBack'; at: number; step: StepId }
  /** One thing of a step is done, for whoever goes on with it: no change that was made, and no answer. */
  | { kind: 'did'; at: number; step: StepId; act: ActId }
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
      values: Partial<Record<NeededInput, string>>;
    };

export type Journal = readonly Entry[];
export type Answered = Extract<Entry, { kind: 'answered' }>;
export type Copied = Extract<Entry, { kind: 'copied' }>;

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

/** What was done at a step so far, as far as somebody said so, in that order. */
export function actsDone(journal: Journal, step: StepId): ActId[] {
  return journal.flatMap((entry) => (entry.kind === 'did' && entry.step === step ? [entry.act] : []));
}

/** The last value given for each input, as typed: it may still be one that the grammar refuses. */
export function givenInputs(journal: Journal): InputsGiven {
  const given: InputsGiven = {};
  for (const entry of journal) if (entry.kind === 'gave') given[entry.input] = entry.value;
  return given;
}

/**
 * The values that are accepted: what a grammar refuses was never used, and stays out of commands, readings and the report.
 * @returns each as the grammar takes it
 */
export function acceptedInputs(journal: Journal): InputsGiven {
  return accepted(givenInputs(journal));
}

/** Those of some inputs that their grammars accept. */
export function accepted(given: InputsGiven): InputsGiven {
  const values: InputsGiven = {};
  for (const [id, text] of Object.entries(given) as [InputId, string][]) {
    const checked = checkInput(id, text);
    if (checked.ok) values[id] = checked.value;
  }
  return values;
}

/** A note fit to be kept: one plain line of at most `longestNote` characters. */
export const tidyNote = (text: string) => plainLine(text, longestNote);
