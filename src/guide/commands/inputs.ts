/** Values that a person types and a command may carry. */
export const textInputs = [
  'address',
  'serialNumber',
  'thumbprint',
  'machineGuid',
  'credentialTarget',
  'errorText',
] as const;
export type TextInputId = (typeof textInputs)[number];

/** Fields answered by choosing; the journal keeps the option's id, so that they read in any language. */
export const choices = {
  since: ['today', 'thisWeek', 'thisMonth', 'longer', 'unknown'],
  after: ['outage', 'passwordChange', 'addressChange', 'newComputer', 'nothing', 'unknown'],
  place: ['office', 'elsewhere', 'vpn', 'unknown'],
  singleSignOn: ['yes', 'no', 'unknown'],
} as const;

export type ChoiceInputId = keyof typeof choices;
export type InputId = TextInputId | ChoiceInputId;

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
  | 'choiceShape';

export type Checked =
  | {
      ok: true;
      value: string /** The text as pasted, where something was taken away from it. */;
      cleanedFrom: string | undefined;
    }
  | { ok: false; refusal: Refusal /** The characters in question, for the sentence. */; characters: string };

/**
 * Grammars of `flow.md`, anchored, ASCII. A comma, blank or quote is never part of a value. What Wine's real cmd.exe
 * showed to be dangerous inside double quotes (`"` `%` `\` `/..` `*` `?` CR LF, a trailing dot) none of them accepts.
 */
const grammars: Record<Exclude<TextInputId, 'errorText'>, RegExp> = {
  address:
    /^(?=.{3,254}$)(?!.*\.\.)[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
  serialNumber: /^(?:[0-9A-Fa-f]{2}){1,20}$/,
  thumbprint: /^[0-9A-Fa-f]{40}$/,
  machineGuid:
    /^(?:\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/,
  credentialTarget: /^(?=.{1,255}$)(?:LegacyGeneric:target=)?[A-Za-z0-9:=._@+/-]+$/,
};

/** Longest text worth looking at; longer pastes are refused before any pattern sees them. */
const longest = 512;

const forbidden = /["'%&|<>^!`$;\\*?(){}[\],~#]/g;

/**
 * Takes off what comes along with a paste: blanks around, `mailto:`, `sip:`, angle brackets; blanks and colons inside a
 * serial number or thumbprint as certificate windows show them. Never changes anything in between.
 * @param id which input
 * @param raw the text as typed or pasted
 * @returns the cleaned text
 */
function clean(id: TextInputId, raw: string): string {
  let text = raw.trim();
  if (id === 'address') {
    text = text.replace(/^<(.*)>$/, '$1').trim();
    text = text.replace(/^mailto:/i, '').replace(/^sips?:/i, '');
  }
  if (id === 'serialNumber' || id === 'thumbprint') {
    // Certificate windows put an invisible left-to-right mark in front and a blank between the bytes.
    text = text.replace(/^[\u200e\u200f\ufeff]+/, '');
    if (/^(?:[0-9A-Fa-f]{2}[ :])+[0-9A-Fa-f]{2}$/.test(text)) text = text.replace(/[ :]/g, '');
  }
  return text;
}

/**
 * Checks a value against its grammar.
 * @param id which input
 * @param raw the text as typed or pasted, of any length
 * @returns the value to use, with the pasted text if that was cleaned, or why it is refused
 */
export function checkInput(id: InputId, raw: string): Checked {
  if (isChoice(id)) return checkChoice(id, raw);
  if (raw.length > longest) return { ok: false, refusal: 'tooLong', characters: String(longest) };
  if (id === 'errorText') return checkErrorText(raw);
  const value = clean(id, raw);
  if (value === '') return { ok: false, refusal: 'empty', characters: '' };
  const foreign = value.match(/[^\x20-\x7e]/gu);
  if (foreign) return { ok: false, refusal: 'notAscii', characters: distinct(foreign) };
  if (grammars[id].test(value)) return { ok: true, value, cleanedFrom: raw === value ? undefined : raw };
  const bad = value
    .match(forbidden)
    ?.filter((character) => !(id === 'machineGuid' && /[{}]/.test(character)));
  if (bad?.length) return { ok: false, refusal: 'forbidden', characters: distinct(bad) };
  return { ok: false, refusal: `${id}Shape`, characters: '' };
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

/** An error text is quoted in the report only, never in a command: any language, but one line. */
function checkErrorText(raw: string): Checked {
  const value = raw.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (value === '') return { ok: false, refusal: 'empty', characters: '' };
  return { ok: true, value, cleanedFrom: undefined };
}

function distinct(characters: readonly string[]): string {
  return [...new Set(characters)].join(' ');
}
