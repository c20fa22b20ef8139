import { checkInput, type FreeInputId, type TextInputId } from '../commands/inputs';
import type { Answer } from '../guideMachine';
import type { Read, Reason } from '../session/journal';
import type { Finding } from './findings';
import type { Probe } from './probes';
import { keptLines } from './redact';

/** Why a text gives no answer; each has a sentence in the `readings` texts. */
export type Why =
  | 'empty'
  | 'tooLong'
  | 'unknown'
  | 'cutOff'
  | 'contradictory'
  | 'brokenLine'
  | 'openLine'
  | 'noBegin'
  | 'noEnd'
  | 'setAside'
  | 'otherWindow'
  | 'severalClients'
  | 'noVersion'
  | 'versionUnclear'
  | 'severalTimes'
  | 'dayOrMonth'
  | 'tooLate'
  | 'zone'
  | 'otherZone'
  | 'sameZone'
  | 'otherService'
  | 'pending'
  | 'remoteSession'
  | 'sharedServer'
  | 'otherAddress'
  | 'otherStore'
  | 'severalCertificates'
  | 'datesUnclear'
  | 'notYetValid'
  | 'notUsable'
  | 'otherCode'
  | 'wrongCertificate'
  | 'noFile'
  | 'pcClock'
  | 'compareNames'
  | 'partialChain'
  | 'selfSigned'
  | 'otherFault';

/** A value that would fill an input, as its grammar takes it, with the line that tells it from others. */
export interface Candidate {
  input: Exclude<TextInputId, 'serverName' | 'authorityThumbprint' | FreeInputId>;
  value: string;
  line: string;
}

/** What was understood of a text. It proposes; nobody but a person answers. */
export interface Reading {
  answer?: Answer;
  reason?: Reason;
  inputs: readonly Candidate[];
  /** The lines relied upon, redacted. */
  lines: readonly string[];
  /** There if nothing is proposed as an answer, though inputs may be. */
  why?: Why;
  /** How far the PC's clock, or its zone, is ahead of this device's, in minutes. */
  minutes?: number;
  /** What else the text shows; left out where it is nothing. */
  findings?: readonly Finding[];
  /** How many entries a list holds that was read to its end. */
  entries?: number;
}

/** What a text is read against. */
export interface Circumstances {
  /** When the text was handed over, in milliseconds since 1970. */
  now: number;
  /** When its command was copied, or its step begun: it was printed later than that. */
  copiedAt: number | undefined;
  /** When it, or the collection that holds it, was copied first, where that was before: the text may come from then. */
  firstCopiedAt: number | undefined;
  /** This device's minutes ahead of UTC, and how many they are without summer time. */
  offset: number;
  standardOffset: number;
  /** The sign-in address, where it was given. */
  address: string | undefined;
  /** The name of the server whose certificate is looked at, where it was given. */
  serverName: string | undefined;
  /** Whether an earlier reading found the clock right. */
  isClockRight: boolean;
}

/** More of a kind than any PC has are not what we look for. */
export const mostOfAKind = 50;

/** Nothing is proposed, for that reason. */
export function cannotTell(why: Why, lines: readonly string[] = []): Reading {
  return { why, inputs: [], lines: keptLines(lines) };
}

/** An answer, and what it relies on. */
export function answered(
  answer: Answer,
  lines: readonly string[],
  inputs: readonly Candidate[] = [],
): Reading {
  return { answer, inputs, lines: keptLines(lines) };
}

/** What of a reading the journal keeps. */
export function readEntry(
  step: Read['step'],
  probe: Probe,
  { lines, answer, reason, findings, entries }: Reading,
): Omit<Read, 'at'> {
  return {
    kind: 'read',
    step,
    probe,
    lines,
    ...(answer && { answer }),
    ...(reason && { reason }),
    ...(findings?.length && { findings }),
    ...(entries !== undefined && { entries }),
  };
}

/** A candidate if the input's grammar accepts the value as it stands, else none. */
export function candidate(input: Candidate['input'], value: string, line: string): Candidate[] {
  const checked = checkInput(input, value);
  if (!checked.ok) return [];
  return keptLines([line]).map((kept) => ({ input, value: checked.value, line: kept }));
}
