import { type Carrier, carriers } from '../commands/carriers';
import { type CommandId, commandIds } from '../commands/commands';
import { isStamp } from '../commands/grammars';
import { choices, cutInput, textInputs } from '../commands/inputs';
import type { Answer } from '../guideMachine';
import { areFindings } from '../readings/findings';
import { isProbe } from '../readings/probes';
import { areKeptLines, keptLines } from '../readings/redact';
import { isStepId, isUndoable, type StepId, stepInfo } from '../steps';
import { bounded } from './bounded';
import {
  type Entry,
  type Journal,
  longestNote,
  type PutBackResult,
  putBackResults,
  type Reason,
  reasons,
  tidyNote,
} from './journal';

const inputIds: readonly string[] = [...textInputs, ...Object.keys(choices)];

/** From 1970, where a clock without a battery may begin, to 2286: what a stamp of four digits a year can hold, whatever the zone. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 1e13;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isInput(value: unknown): value is string {
  return typeof value === 'string' && value === cutInput(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e6;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>;
  if (!isTime(entry.at)) return false;
  if (entry.kind === 'gave') return inputIds.includes(entry.input as string) && isInput(entry.value);
  if (typeof entry.step !== 'string' || !isStepId(entry.step)) return false;
  switch (entry.kind) {
    case 'answered':
      return (
        isAnswer(entry.step, entry) &&
        isMark(entry.again) &&
        isMark(entry.handedOver) &&
        (entry.stamp === undefined || isStamp(entry.stamp))
      );
    case 'read':
      return (
        isProbe(entry.probe) &&
        areKeptLines(entry.lines) &&
        (entry.findings === undefined || areFindings(entry.findings)) &&
        (entry.entries === undefined || isCount(entry.entries)) &&
        (entry.answer === undefined ? entry.reason === undefined : isAnswer(entry.step, entry))
      );
    case 'tookBack':
      return true;
    case 'did':
      return stepInfo(entry.step).acts.some(({ id }) => id === entry.act);
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
        carriers.includes(entry.carrier as Carrier) &&
        isStamp(entry.stamp) &&
        isValues(entry.values)
      );
    default:
      return false;
  }
}

const isMark = (value: unknown) => value === undefined || value === true;

function isAnswer(step: StepId, { answer, reason }: Record<string, unknown>): boolean {
  const isKnown = reason === undefined || reasons.includes(reason as Reason);
  return stepInfo(step).answers.includes(answer as Answer) && isKnown;
}

function isValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([id, text]) => inputIds.includes(id) && isInput(text));
}

/** What an entry of each kind is made of; whatever else was stored with it is not taken over. */
const parts: Record<Entry['kind'], readonly string[]> = {
  answered: ['step', 'answer', 'reason', 'again', 'stamp', 'handedOver'],
  tookBack: ['step'],
  did: ['step', 'act'],
  noted: ['step', 'note'],
  gave: ['input', 'value'],
  read: ['step', 'probe', 'lines', 'answer', 'reason', 'findings', 'entries'],
  putBack: ['step', 'stamp', 'result'],
  copied: ['step', 'command', 'carrier', 'stamp', 'values'],
};

/** The entry as it would be written today: a version before may have kept what no report should hold. */
function tidied(entry: Entry): Entry {
  const known = ['kind', 'at', ...parts[entry.kind]].flatMap((part) => {
    const value = (entry as unknown as Record<string, unknown>)[part];
    return value === undefined ? [] : [[part, value]];
  });
  const own: Entry = Object.fromEntries(known);
  if (own.kind === 'noted') return { ...own, note: tidyNote(own.note) };
  return own.kind === 'read' ? { ...own, lines: keptLines(own.lines) } : own;
}

/**
 * Reads a journal from outside: storage of this or another version, or damaged.
 * @param value anything
 * @returns the entries that this guide understands, tidied, and how many it could not understand; of a journal without end
 * only what counts (`bounded`), and whether that is so
 */
export function readJournal(value: unknown): { journal: Journal; leftOut: number; isShortened: boolean } {
  if (!Array.isArray(value)) return { journal: [], leftOut: 0, isShortened: false };
  const journal = value.filter(isEntry);
  const shorter = bounded(journal);
  return {
    journal: shorter.map(tidied),
    leftOut: value.length - journal.length,
    isShortened: shorter !== journal,
  };
}
