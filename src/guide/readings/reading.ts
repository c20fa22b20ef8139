import type { Facts } from '../facts';
import type { Answer } from '../guideMachine';
import { checkInput, type TextInputId } from '../inputs';

/** What a reading leans on besides the text. */
export interface ReadingContext {
  facts: Facts;
  /** Inputs as typed; only a valid sign-in address is used, to tell this person's entries from others'. */
  values: Partial<Record<TextInputId, string>>;
  /** Time of the device that shows the guide, in milliseconds since 1970. */
  now: number;
  /** Minutes by which that device's local time is ahead of universal time: 60 in a Roman winter. */
  minutesAhead: number;
}

/** Why nothing, or no answer, is proposed; each wants a sentence in `locales`. */
export type Doubt =
  /** Nothing was pasted, or nothing under this command's marker. */
  | 'empty'
  /** No command with an output to read. */
  | 'notReadable'
  /** Nothing in it has the shape of this command's output. */
  | 'otherText'
  /** Parts of the text contradict each other. */
  | 'conflict'
  /** A line was broken or cut off, so that its value can't be relied on. */
  | 'cutOff'
  /** Several fit: one has to be chosen. */
  | 'several'
  /** The service is starting, stopping or paused. */
  | 'inBetween'
  /** Day and month can't be told apart, or the date is in no form that is known. */
  | 'ambiguousDate'
  /** The certificate begins or ends about now. */
  | 'dateTooClose'
  /** The difference is what another time zone, or summer time, would make. */
  | 'perhapsTimeZone'
  /** The PC is behind, which an output of some time ago would show as well. */
  | 'perhapsOld'
  /** The list is there, and has nothing that matters here. */
  | 'nothingRelevant'
  /** It names another address than the session's. */
  | 'otherAddress'
  /** The stores of the computer were listed, not the person's. */
  | 'computerStore'
  /** The server's certificate is not where the command looks for it. */
  | 'noFile'
  /** A personal certificate was checked: its result means nothing. */
  | 'wrongCertificate'
  /** Only revocation could not be looked up. */
  | 'revocationUnchecked'
  /** The chain has a fault that no missing authority explains: out of date, revoked, damaged. */
  | 'anotherFault';

export type Inputs = Partial<Record<TextInputId, string>>;

/** One of several things found; choosing it answers or fills in what it holds. */
export interface Choice {
  /** As it stands in the text, without names of people's folders. */
  label: string;
  answer?: Answer;
  inputs: Inputs;
}

/** What a pasted output says. A proposal only: a person confirms it. */
export type Reading =
  | {
      kind: 'understood';
      /** Undefined where the step asks for none, or where `doubt` says why. */
      answer: Answer | undefined;
      /** Each passes `checkInput` unchanged. */
      inputs: Inputs;
      /** All that was found, where more than one thing was. */
      choices: readonly Choice[];
      /** The line relied on, as pasted: to be shown, and redacted before it is kept. */
      line: string;
      doubt: Doubt | undefined;
      /** For the time zone: minutes ahead of universal time on the PC. */
      minutesAhead?: number;
    }
  | { kind: 'unclear'; why: Doubt };

type Understood = Extract<Reading, { kind: 'understood' }>;

export const unclear = (why: Doubt): Reading => ({ kind: 'unclear', why });

export const understood = (line: string, found: Partial<Understood>): Reading => ({
  kind: 'understood',
  answer: undefined,
  inputs: {},
  choices: [],
  line,
  doubt: undefined,
  ...found,
});

/** The value if it passes its grammar exactly as it stands; nothing is ever mended. */
export function exact(id: TextInputId, text: string): string | undefined {
  const checked = checkInput(id, text);
  return checked.ok && checked.value === text ? text : undefined;
}

/** The session's address in small letters, if there is a valid one. */
export function ownAddress({ values }: ReadingContext): string | undefined {
  const checked = checkInput('address', values.address ?? '');
  return checked.ok ? checked.value.toLowerCase() : undefined;
}

/** What stands after the first colon, for lines `label: value`, whatever the label's language. */
export function fieldValue(line: string): string | undefined {
  const colon = line.indexOf(':');
  return colon > 0 && colon <= 60 ? line.slice(colon + 1).trim() : undefined;
}

/** The value if all are the same, else nothing. */
export function only<Item>(items: readonly Item[]): Item | undefined {
  return new Set(items).size === 1 ? items[0] : undefined;
}
