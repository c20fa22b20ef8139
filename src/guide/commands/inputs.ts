import { plainLine, shownAs } from '../plainText';
import { cleaned } from './cleaned';
import { grammars, type InputKind, isOwnTarget } from './grammars';

/** Those that stand in the report only, in whatever language, and that no command carries. */
const freeInputs = ['errorText', 'person', 'callBack', 'pcName', 'ticket', 'leftBy'] as const;
export type FreeInputId = (typeof freeInputs)[number];

/** Values that a person types and a command may carry, and those for the report. */
export const textInputs = [
  'address',
  'serialNumber',
  'thumbprint',
  'machineGuid',
  'credentialTarget',
  'serverName',
  'authorityThumbprint',
  ...freeInputs,
] as const;
export type TextInputId = (typeof textInputs)[number];

/** Fields answered by choosing; the journal keeps the option's id, so that they read in any language. */
export const choices = {
  since: ['today', 'thisWeek', 'thisMonth', 'longer', 'unknown'],
  after: ['outage', 'passwordChange', 'addressChange', 'newComputer', 'nothing', 'unknown'],
  place: ['office', 'elsewhere', 'vpn', 'unknown'],
  singleSignOn: ['yes', 'no', 'unknown'],
  /** 1 to 3 in ticket systems. */
  impact: ['high', 'medium', 'low'],
  urgency: ['high', 'medium', 'low'],
  port: ['443', '5061'],
} as const;

export type ChoiceInputId = keyof typeof choices;
export type InputId = TextInputId | ChoiceInputId;
/** Those that no command carries; the others may stand in a command. */
export type ReportInputId = FreeInputId | Exclude<ChoiceInputId, 'port'>;

/** Whether a value must not leave the PC: no report holds it. */
export const isSecret = (id: InputId) => id === 'machineGuid';

/** Why a value is refused; each has a sentence in `locales`. */
export type Refusal =
  | 'empty'
  | 'tooLong'
  | 'notAscii'
  | 'forbidden'
  | 'addressShape'
  | 'serialNumberShape'
  | 'thumbprintShape'
  | 'machineGuidShape'
  | 'credentialTargetShape'
  | 'foreignTarget'
  | 'serverNameShape'
  | 'choiceShape';

export type Checked =
  | {
      ok: true;
      value: string /** The text as pasted, as one plain line, where something was taken away from it. */;
      cleanedFrom: string | undefined;
    }
  | { ok: false; refusal: Refusal /** The characters in question, for the sentence. */; characters: string };

/** Longest text worth looking at, in characters; longer pastes are refused before any pattern sees them. */
export const longestInput = 512;
/** As much of a text as is kept: one character too many says that it was too long, and the storage does not fill. */
export const cutInput = (text: string) =>
  text.slice(0, longestInput + (/[\ud800-\udbff]/.test(text.charAt(longestInput)) ? 2 : 1));

const forbidden = /["'%&|<>^!`$;\\*?(){}[\],~#]/g;

/**
 * Checks a value against its grammar.
 * @param id which input
 * @param raw the text as typed or pasted, of any length
 * @returns the value to use, with the pasted text if that was cleaned, or why it is refused
 */
export function checkInput(id: InputId, raw: string): Checked {
  if (isChoice(id)) return checkChoice(id, raw);
  if (raw.length > longestInput) return { ok: false, refusal: 'tooLong', characters: String(longestInput) };
  if (isFree(id)) return checkFreeText(raw);
  const kind: InputKind = id === 'authorityThumbprint' ? 'thumbprint' : id;
  const value = cleaned(kind, raw);
  if (value === '') return { ok: false, refusal: 'empty', characters: '' };
  const foreign = value.match(/[^\x20-\x7e]/gu);
  if (foreign) return { ok: false, refusal: 'notAscii', characters: distinct(foreign) };
  if (grammars[kind].test(value)) {
    return kind === 'credentialTarget' && !isOwnTarget(value)
      ? { ok: false, refusal: 'foreignTarget', characters: '' }
      : { ok: true, value, cleanedFrom: raw === value ? undefined : plainLine(raw, longestInput) };
  }
  const bad = value
    .match(forbidden)
    ?.filter((character) => !(kind === 'machineGuid' && /[{}]/.test(character)));
  if (bad?.length) return { ok: false, refusal: 'forbidden', characters: distinct(bad) };
  return { ok: false, refusal: `${kind}Shape`, characters: '' };
}

/** Whether the input stands in the report only: no command carries it. */
export function isForReport(id: InputId): id is ReportInputId {
  return isFree(id) || (isChoice(id) && id !== 'port');
}

/** Whether the input is answered by choosing an option. */
export function isChoice(id: InputId): id is ChoiceInputId {
  return id in choices;
}

function checkChoice(id: ChoiceInputId, raw: string): Checked {
  const known = (choices[id] as readonly string[]).includes(raw);
  return known
    ? { ok: true, value: raw, cleanedFrom: undefined }
    : { ok: false, refusal: 'choiceShape', characters: '' };
}

/** Whether the input is a text for the report only. */
export function isFree(id: InputId): id is FreeInputId {
  return (freeInputs as readonly InputId[]).includes(id);
}

/** What stands in the report only, never in a command: any language, but one line. */
function checkFreeText(raw: string): Checked {
  const value = plainLine(raw, longestInput);
  if (value === '') return { ok: false, refusal: 'empty', characters: '' };
  return { ok: true, value, cleanedFrom: undefined };
}

function distinct(characters: readonly string[]): string {
  return [...new Set(characters.map(shownAs))].join(' ');
}
