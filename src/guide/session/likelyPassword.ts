import { type InputId, isFree } from '../commands/inputs';
import type { InputsGiven } from './journal';

/**
 * The word, also as it is mistyped and cut short; `codice` and `parola` only where they are said to be secret. No Safari before
 * 16.4 can look behind, so what stands before it is part of what is found.
 */
const word =
  /([^\p{L}\d]|^)(?:p[a@4]s{1,3}(?:w(?:or|ro|r|o)?[dt]|wd|w|owrd|wrod|[ -]?w[o0]rd|phrase|code|key)s?|ps{1,2}w(?:or|ro|o|r)?d|p[ -]?w[ -]?d|ps[sw]{1,2}d?|pw|pass|pin|parol[ae] (?:d['’] ?ordine|di accesso|segret[ae]|chiave)|otp|codic[ei] (?:di (?:accesso|sblocco|sicurezza|verifica)|segret[oi]|personale|pin|otp)|(?:secret|access|unlock|security|verification|otp) code)(?![\p{L}\d])/giu;
const code = /(?:[^\p{L}\d]|^)(?:codice|code)\s*(?:[:=]|è|is)\s*["'«“]?(\d{4,6})(?![\d.,/:x])/iu;

/** What may stand between the word and its value, besides a name: whose it is, and for what. */
const whose =
  /^\(?(?:d(?:i|el|ella|ello|a|el{1,2}['’]\p{L}+)|per|il|lo|la|l['’]\p{L}+|of|for|to|on|the|his|her|my|your|their|this|user|utente|nuov[ao]|new|vecchi[ao]|old|attuale|current|temporane[ao]|temp(?:orary)?|provvisori[ao]|inizial[ei]|initial|accesso|rete|network|dominio|domain|windows|pc|computer|account|posta|e?-?mail|skype|lync|teams|office|microsoft|wi-?fi|vpn|admin\p{L}*|amministratore|su[ao]|mi[ao]|tu[ao]|sblocco|login)\)?$/iu;
const name = /^\p{Lu}\p{Ll}+$/u;

/** What says that the value comes now. */
const says =
  /^\s*(?:[:：=]+>?|-+>?|–|→|=>|è|e['’]|era|sarebbe|is|was|are|sono|diventa|becomes|now is)\s*(?=\S)/iu;
/** What sets off a value that nothing announces. */
const pause = /^\s*[.,，]\s+/u;
const quote = /^["'`«“”‘„(<[]+/u;

/** What is said about a password and is none. */
const about =
  /^(?:(?:s[cq]adut|cambiat|errat|sbagliat|giust|corrett|dimenticat|ignot|richiest|chiest|inserit|digitat|scritt|salvat|memorizzat|bloccat|reimpostat|resettat|rifiutat|accettat|vuot|nuov|vecchi|stess|sconosciut|rinnovat|aggiornat|verificat|controllat|complicat|lung|cort|divers|ugual|valid|sicur|debol|perdut|pers|stat|mess|uscit|dett|dat|lett|provat|tutt|quell|quest|altr|un|su|mi|ver|buon|noti?|solit|ancor|sempre?|appena|impostat|necessari|obbligatori|assent|presente|mancant|conosciut)[aoei]?|attuale|funzion\p{L}+|non|no|n\/?[ad]|ok|s[iì]|mai|già|più|da|di|del\p{L}*|in|a|al|alla|la|lo|il|le|gli|che|ogni|se|quando|dove|come|perché|per|con|senza|sul\p{L}*|è|ha|va|mai|nessun\p{L}*|due|tre|ieri|oggi|domani|prima|dopo|scade\p{L}*|chied\p{L}*|serv\p{L}*|rest\p{L}*|richied\p{L}*|expir\w+|chang\w+|wrong|correct\w*|right|forgot\w*|unknown|required|not|never|asked|asks|request\w*|reset|none|same|yes|missing|work\w*|fail\w*|ok(?:ay)?|the|an|on|by|to|for|of|at|still|already|fine|valid|invalid|accepted|rejected|refused|refus\w+|saved|stored|locked|too|being|been|no|longer|his|her|my|their|it|what|when|where|if|incorrect|typed|entered|set|known|needed|empty|blank|new|old|different|good|strong|weak|only|always|just|prompt\w*|so|very|about|due|and|or|e|o|ed|but|ma|updated|synced|again|today|yesterday|complex|long|short|case|sensitive|caps|maiuscol\p{L}*|minuscol\p{L}*|\*+|\.+|x+|…|\?+|-+)(?![\p{L}\d])/iu;
const aboutOther =
  /^(?:0x\w+|kb\d+|\d+(?:[.,/:]\d+)+|\S+@\S+\.\S+|(?:windows|win|lync|skype|office|sfb|m|tls|outlook|ms)[ -]?v?[\d.]+\w?|(?:19|20)\d\d|\{?[\da-f]{8}-[\da-f-]+\}?|\d+(?:st|nd|rd|th|h|min|gg|x)|https?:\S+|[A-Z]:\\\S*)[.,;:!?)]*$/iu;

/**
 * Whether a text seems to hold a password, a PIN or a secret code, in Italian or English: the word with a value behind or before
 * it. That a password has expired, was changed or is asked for is none.
 * @param text one line, as it stands in a note or a field
 */
export function mayHoldPassword(text: string): boolean {
  if (code.test(text)) return true;
  for (const found of text.matchAll(word)) {
    const [whole, gap = ''] = found;
    const behind = text.slice(found.index + whole.length);
    const before = text.slice(0, found.index + gap.length);
    if (isToldBehind(behind) || isToldBefore(before)) return true;
  }
  return false;
}

/** A note as it may leave: not at all where it looks like a password. */
export const fitNote = (note: string) =>
  mayHoldPassword(note) ? { note: '', isWithheld: true } : { note, isWithheld: false };

/** The values without those that look like a password: whatever field it was typed in, it does not leave. */
export function withoutPasswords(inputs: InputsGiven): InputsGiven {
  return Object.fromEntries(
    Object.entries(inputs).filter(([id, value]) => !isFree(id as InputId) || !mayHoldPassword(value)),
  );
}

/** `password: …`, `la password di Anna è …`, `PIN 1234`, `password "…"`, `password Estate24!`. */
function isToldBehind(behind: string): boolean {
  const rest = withoutWhose(behind);
  for (const part of new Set([behind, rest])) {
    const said = says.exec(part);
    const paused = said ? null : pause.exec(part);
    const value = part.slice((said ?? paused)?.[0].length ?? 0).trimStart();
    const bare = value.replace(quote, '');
    if (bare === '' || (!said && bare === value && !isSecret(value, paused !== null))) continue;
    if (!about.test(bare) && !isOther(bare)) return true;
  }
  // Something else stands between: only what can be nothing but a secret counts.
  const later = /^[^.;!?]{0,40}?(?:[:=]|\bè|\bis)\s+(\S+)/iu.exec(behind)?.[1];
  return later !== undefined && isMixed(later) && !isOther(later);
}

/** What is left behind the words that say whose it is, of which there are few. */
function withoutWhose(behind: string): string {
  let rest = behind;
  for (let count = 0; count < 5; count += 1) {
    const [, first = '', others = ''] = /^\s*([^\s:=]+)(.*)$/su.exec(rest) ?? [];
    if (!whose.test(first) && !name.test(first)) break;
    rest = others;
  }
  return rest;
}

/** `Estate24! è la password`, `entra con Estate24 come password`. */
function isToldBefore(before: string): boolean {
  const value =
    /(\S+)\s+(?:(?:è|e['’]|era|is|was|come|as)\s+(?:(?:la|il|una|the|a|his|her|my|your|sua|mia|nuova|new)\s+){0,3})$/iu.exec(
      before,
    )?.[1];
  return value !== undefined && isMixed(value) && !isOther(value);
}

const isOther = (value: string) => aboutOther.test(value.split(/\s/)[0] ?? '');

/** Whether the word behind can be nothing but the value; behind a stop, digits alone may be a telephone number. */
function isSecret(value: string, isSetOff: boolean): boolean {
  const [first = ''] = value.split(/\s/);
  return isMixed(first) || (!isSetOff && /^\d{4,}[.,;)]*$/.test(first));
}

/** Letters with digits or signs among them, as no word of a language has them. */
function isMixed(value: string): boolean {
  const bare = value.replace(quote, '').replace(/["'`»”’.,;:)\]>]+$/u, '');
  return bare.length >= 4 && /\p{L}/u.test(bare) && /\d|[!@#$%^&*?_+=~|]/.test(bare);
}
