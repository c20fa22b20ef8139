/**
 * Words said as words, a blank where one breathes: those of the guide's own commands and paths, of
 * the credentials that clients store, and the usual endings of a domain. What is written otherwise than it sounds (`My`, `cer`) or is said in letters anyway (`msc`, `im`) isn't among them.
 */
export const knownWords = [
  ...['add', 'add store', 'all users profile', 'application', 'applicazioni', 'aside', 'authority', 'cert'],
  ...['cert util', 'child item', 'clear', 'communications', 'communicator', 'control', 'credential manager'],
  ...['cryptography', 'current user', 'data', 'date', 'dati', 'del store', 'delete', 'dir', 'display name'],
  ...['dns client cache', 'dump', 'echo', 'else', 'error action', 'error level', 'exe', 'exist', 'explorer'],
  ...['export', 'filter', 'find str', 'flush dns', 'folder', 'for each', 'format', 'full name', 'get', 'if'],
  ...['import', 'impostazioni', 'in', 'ip config', 'issuer', 'item', 'join', 'list', 'literal path', 'local'],
  ...['local app data', 'locali', 'lync', 'machine guid', 'microsoft', 'name', 'new', 'new name', 'not'],
  ...['not after', 'not before', 'object', 'office', 'old', 'parent', 'path', 'product version'],
  ...['program files', 'public', 'query', 're sync', 'reg', 'reg edit', 'ren', 'rename', 'root'],
  ...['serial number', 'server', 'service', 'services', 'settings', 'silent', 'silently continue', 'sip'],
  ...['software', 'specific', 'sportello', 'start', 'status', 'stop', 'store', 'subject', 'system root'],
  ...['task kill', 'test', 'thumbprint', 'time', 'time date', 'time zone info', 'url fetch', 'user'],
  ...['user name', 'user profile', 'verify', 'version info', 'where', 'win ver'],
  ...['com', 'it', 'net', 'org', 'eu'],
] as const;

const partsOf = new Map(knownWords.map((word) => [word.replaceAll(' ', ''), word.split(' ')]));

/**
 * Where one breathes in a word.
 * @param word letters alone, in any case
 * @returns its parts as it is written, one where it is short; undefined for a word that has to be spelled
 */
export function wordParts(word: string): readonly string[] | undefined {
  let from = 0;
  return partsOf.get(word.toLowerCase())?.map(({ length }) => {
    from += length;
    return word.slice(from - length, from);
  });
}
