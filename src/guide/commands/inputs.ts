/** Values that a person types and a command may carry. */
export const textInputs = [
  'address',
  'serialNumber',
  'thumbprint',
  'machineGuid',
  'credentialTarget',
  'serverName',
  'authorityThumbprint',
  'errorText',
] as const;
export type TextInputId = (typeof textInputs)[number];

/** Fields answered by choosing; the journal keeps the option's id, so that they read in any language. */
export const choices = {
  since: ['today', 'thisWeek', 'thisMonth', 'longer', 'unknown'],
  after: ['outage', 'passwordChange', 'addressChange', 'newComputer', 'nothing', 'unknown'],
  place: ['office', 'elsewhere', 'vpn', 'unknown'],
  singleSignOn: ['yes', 'no', 'unknown'],
  port: ['443', '5061'],
} as const;

export type ChoiceInputId = keyof typeof choices;
export type InputId = TextInputId | ChoiceInputId;

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
      value: string /** The text as pasted, where something was taken away from it. */;
      cleanedFrom: string | undefined;
    }
  | { ok: false; refusal: Refusal /** The characters in question, for the sentence. */; characters: string };

/** What a value is, where two inputs are of one kind. */
type Kind = Exclude<TextInputId, 'authorityThumbprint' | 'errorText'>;

/**
 * Grammars of `flow.md`, anchored, ASCII. A comma, blank or quote is never part of a value. What Wine's real cmd.exe
 * showed to be dangerous inside double quotes (`"` `%` `\` `/..` `*` `?` CR LF, a trailing dot) none of them accepts.
 */
const grammars: Record<Kind, RegExp> = {
  address:
    /^(?=.{3,254}$)(?!.*\.\.)[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
  serialNumber: /^(?:[0-9A-Fa-f]{2}){1,20}$/,
  thumbprint: /^[0-9A-Fa-f]{40}$/,
  machineGuid:
    /^(?:\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/,
  credentialTarget: /^(?=.{1,255}$)(?:LegacyGeneric:target=)?[A-Za-z0-9:=._@+-][A-Za-z0-9:=._@+/-]*$/,
  serverName: /^(?=.{4,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
};

/**
 * Whether a target names this program: in a part of its own, not in somebody's address or a path of another program's.
 * @source the targets of Lync are named Microsoft_OC1, Lync or Skype; `TERMSRV` are remote desktops, `virtualapp` is Windows' own
 */
function isOwnTarget(target: string): boolean {
  return (
    !/termsrv|virtualapp/i.test(target) &&
    target.split(/[:=]/).some((part) => /^[^@/]*(?:microsoft_oc1|lync|skype)[^@/]*$/i.test(part))
  );
}

/** Longest text worth looking at, in characters; longer pastes are refused before any pattern sees them. */
export const longestInput = 512;
/** As much of a text as is kept: one character too many says that it was too long, and the storage does not fill. */
export const keptInput = (text: string) => text.slice(0, longestInput + 1);

const forbidden = /["'%&|<>^!`$;\\*?(){}[\],~#]/g;

/** Blanks of any kind, and marks that nobody sees: of direction, of no width. */
const unseen = String.raw`[\s\p{Cf}]+`;
const around = new RegExp(`^${unseen}|${unseen}$`, 'gu');

/**
 * Takes off what comes along with a paste: blanks and unseen marks around, `mailto:`, `sip:`, `https:` and angle brackets;
 * blanks and colons inside a serial number or thumbprint as certificate windows show them. Never changes anything in between.
 * @param kind of what kind the value is
 * @param raw the text as typed or pasted
 * @returns the cleaned text
 */
function clean(kind: Kind, raw: string): string {
  const text = raw.replace(around, '');
  switch (kind) {
    case 'address':
      return text
        .replace(/^<(.*)>$/, '$1')
        .replace(around, '')
        .replace(/^mailto:/i, '')
        .replace(/^sips?:/i, '');
    case 'serverName':
      return text.replace(/^https:\/\/(.*?)\/?$/i, '$1');
    case 'serialNumber':
    case 'thumbprint':
      return /^(?:[0-9A-Fa-f]{2}[ :])+[0-9A-Fa-f]{2}$/.test(text) ? text.replace(/[ :]/g, '') : text;
    default:
      return text;
  }
}

/**
 * Checks a value against its grammar.
 * @param id which input
 * @param raw the text as typed or pasted, of any length
 * @returns the value to use, with the pasted text if that was cleaned, or why it is refused
 */
export function checkInput(id: InputId, raw: string): Checked {
  if (isChoice(id)) return checkChoice(id, raw);
  if (raw.length > longestInput) return { ok: false, refusal: 'tooLong', characters: String(longestInput) };
  if (id === 'errorText') return checkErrorText(raw);
  const kind = id === 'authorityThumbprint' ? 'thumbprint' : id;
  const value = clean(kind, raw);
  if (value === '') return { ok: false, refusal: 'empty', characters: '' };
  const foreign = value.match(/[^\x20-\x7e]/gu);
  if (foreign) return { ok: false, refusal: 'notAscii', characters: distinct(foreign) };
  if (grammars[kind].test(value)) {
    return kind === 'credentialTarget' && !isOwnTarget(value)
      ? { ok: false, refusal: 'foreignTarget', characters: '' }
      : { ok: true, value, cleanedFrom: raw === value ? undefined : raw };
  }
  const bad = value
    .match(forbidden)
    ?.filter((character) => !(kind === 'machineGuid' && /[{}]/.test(character)));
  if (bad?.length) return { ok: false, refusal: 'forbidden', characters: distinct(bad) };
  return { ok: false, refusal: `${kind}Shape`, characters: '' };
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
