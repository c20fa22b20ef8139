import type { InputKind } from './grammars';

/** Blanks of any kind, and marks that nobody sees: of direction, of no width. */
const unseen = String.raw`[\s\p{Cf}]+`;
const around = new RegExp(`^${unseen}|${unseen}$`, 'gu');

/**
 * Takes off what comes along with a paste: blanks and unseen marks around, `mailto:`, `sip:`, `https:` and angle brackets;
 * blanks between the pairs of a thumbprint, blanks and colons between those of a serial number. Never changes anything in between.
 * @param kind of what kind the value is
 * @param raw the text as typed or pasted
 * @returns the cleaned text
 */
export function cleaned(kind: InputKind, raw: string): string {
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
    case 'thumbprint':
      return /^(?:[0-9A-Fa-f]{2}[^\S\ufeff]*){20}$/.test(text) ? text.replace(/\s/g, '') : text;
    case 'serialNumber':
      return /^(?:[0-9A-Fa-f]{2}[ :])+[0-9A-Fa-f]{2}$/.test(text) ? text.replace(/[ :]/g, '') : text;
    default:
      return text;
  }
}
