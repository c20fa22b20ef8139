/**
 * Words said as words, a blank where one breathes: those of the guide's own commands and paths, of
 * the credentials that clients store, and the usual endings of a domain. What is written otherwise than it sounds (`My`, `cer`) or is said in letters anyway (`msc`, `im`) isn't among them.
 */
export const knownWords = [
  ...['add', 'all users profile', 'application', 'aside', 'cert', 'cert util', 'child item', 'clear'],
  ...['communications', 'communicator', 'control', 'credential manager', 'cryptography', 'current user'],
  ...['data', 'date', 'del store', 'delete', 'dir', 'display name', 'dns client cache', 'echo'],
  ...[
    'error action',
    'exe',
    'exist',
    'export',
    'filter',
    'flush dns',
    'folder',
    'for each',
    'force',
    'format',
  ],
  ...['full name', 'get', 'if', 'import', 'in', 'ip config', 'issuer', 'item', 'item property', 'join'],
  ...['list', 'literal path', 'local', 'local app data', 'lync', 'machine guid', 'microsoft', 'name', 'new'],
  ...['new name', 'not', 'not after', 'not before', 'object', 'office', 'old', 'parent', 'path', 'process'],
  ...['product version', 'program files', 'public', 'query', 'reg', 'reg edit', 'ren', 'rename', 're sync'],
  ...[
    'root',
    'serial number',
    'server',
    'service',
    'services',
    'set',
    'settings',
    'silently continue',
    'sip',
  ],
  ...[
    'software',
    'specific',
    'sportello',
    'start',
    'status',
    'stop',
    'store',
    'subject',
    'task kill',
    'test',
  ],
  ...['thumbprint', 'time', 'time date', 'time zone info', 'url fetch', 'user', 'user profile', 'value'],
  ...['verify', 'version info', 'where', 'win ver'],
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
