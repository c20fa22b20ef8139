/** What stands for something taken out. */
const gap = '…';

const folders = /([\\/](?:Users|Documents and Settings|Utenti)[\\/]+)(?!Public\b)[^\\/\r\n<>|"*?:;]{1,200}/gi;
const shares = /\\\\[A-Za-z0-9._-]{1,255}(?=\\|>|\s|$)/gm;
const remotePrompts = /^\[[^\]\r\n]{1,255}\](?=: ?PS )/gm;
const accounts = /^([^:\\\r\n]{1,80}: ?)[^\\\s:/]{1,64}\\[^\\\s]{1,64}[^\S\r\n]{0,9}$/gm;
const securityIds = /S-1-\d[\d-]{1,200}/gi;
const guids = /[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/g;
const remoteHosts = /\bTERMSRV\/[A-Za-z0-9._-]{1,255}/gi;
const words = /[\p{L}\p{N}._%+'@-]+/gu;

const secretNames =
  'password|passwort|passphrase|passcode|passwd|pwd|pass|pin|kennwort|parola chiave|parola d.ordine|mot de passe|contrase(?:ñ|n)a|senha|secret|segreto|token|api[ _-]?key';
const secret = new RegExp(`(?:^|[^\\p{L}])(?:${secretNames})(?:[^\\p{L}:=][^:=]{0,30})?[:=]`, 'iu');
/** Whether it is worth looking closer. */
const perhapsSecret =
  /p(?:ass|wd|in|arola)|kennwort|mot de|contrase|senha|secret|segreto|token|api|net(?:\.exe)? user|SecureString/i;
const secretCommand = /ConvertTo-SecureString|\bnet(?:\.exe)? user \S/i;

/** Without the lines that look like a password, and the lines below those that only announce one. */
function withoutSecrets(text: string): string {
  if (!perhapsSecret.test(text)) return text;
  let isBelow = false;
  return text
    .split(/(\r\n|[\r\n])/)
    .map((line, index) => {
      if (index % 2 === 1) return line;
      if (isBelow && line.trim() !== '') {
        isBelow = false;
        return gap;
      }
      if (!perhapsSecret.test(line) || !(secret.test(line) || secretCommand.test(line))) return line;
      isBelow = /[:=]\s*$/.test(line.slice(-20));
      return gap;
    })
    .join('');
}

/** Keeps the session's own address; any other word with an `@` inside is an address, or an account on a host. */
function hideAddress(word: string, own: string): string {
  if (!word.includes('@') || word === '@') return word;
  const prefix = word.startsWith('sip_') ? 'sip_' : '';
  const small = word.slice(prefix.length).toLowerCase();
  if (own !== '' && (small === own || small === `${own}.`)) return word;
  return `${prefix}${gap}@${gap}`;
}

/**
 * Takes out of a pasted output what points at people and machines: names in folder paths, hosts in prompts and shares,
 * accounts, SIDs, GUIDs, addresses other than the session's own, and whole lines that look like a password. To be called
 * before anything of a paste is kept. It is a net, not a proof: a name in running text stays.
 * @param text what was pasted, of any length
 * @param address the session's sign-in address, which stays
 * @returns the text with `…` in those places, the same number of lines; redacting again changes nothing
 */
export function redact(text: string, address = ''): string {
  const own = address.trim().toLowerCase();
  const plain = withoutSecrets(text)
    .replace(remotePrompts, `[${gap}]`)
    .replace(folders, `$1${gap}`)
    .replace(shares, `\\\\${gap}`)
    .replace(accounts, `$1${gap}\\${gap}`)
    .replace(securityIds, `S-1-${gap}`)
    .replace(guids, gap)
    .replace(remoteHosts, `TERMSRV/${gap}`)
    .replace(words, (word) => hideAddress(word, own));
  // A name that went may have stood between a word like password and its colon.
  return withoutSecrets(plain);
}
