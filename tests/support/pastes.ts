/** How a print is changed on its way from a command window into the field; no way adds or takes a word of what it says. */
export interface Way {
  name: string;
  /** Whether every character of the print is still there: then even the lines that were relied upon must be the same. */
  isWhole: boolean;
  change(text: string): string;
}

const linesOf = (text: string) => text.split('\r\n');
const eachLine = (change: (line: string, index: number) => string) => (text: string) =>
  linesOf(text).map(change).join('\r\n');
const whole = (name: string, change: (text: string) => string): Way => ({ name, isWhole: true, change });
const damaged = (name: string, change: (text: string) => string): Way => ({ name, isWhole: false, change });

/** Every blank that Unicode knows besides the usual one. */
const blanks =
  '\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const marks = '\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u202d\u2060\u2066\u2069\u061c\xad\x00\x1b[0m';

const namedBlanks = [...blanks].map((blank) =>
  whole(`blanks as U+${blank.charCodeAt(0).toString(16)}`, (text) => text.replaceAll(' ', blank)),
);

const around: Way[] = [
  whole('a mark of order in front', (text) => `\ufeff${text}`),
  whole(
    'marks of direction around each line',
    eachLine((line) => `\u202a${line}\u202c`),
  ),
  whole('a left-to-right mark before each word', (text) => text.replaceAll(' ', ' \u200e')),
  whole('invisible marks everywhere', (text) => text.replace(/./g, (one) => `${one}${pick(marks, one)}`)),
  whole(
    'set in by four',
    eachLine((line) => `    ${line}`),
  ),
  whole(
    'set in by a tab',
    eachLine((line) => `\t${line}`),
  ),
  whole(
    'not set in',
    eachLine((line) => line.trimStart()),
  ),
  whole(
    'blanks behind each line',
    eachLine((line) => `${line}   `),
  ),
  whole('blanks in one', (text) => text.replace(/ {2,}/g, ' ')),
  whole('blanks doubled', (text) => text.replace(/ /g, '  ')),
  whole('signs as a page writes them', (text) =>
    text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`),
  ),
  whole('blanks as a page writes them', (text) => text.replaceAll('  ', '&nbsp;&nbsp;')),
];

const mail: Way[] = [
  whole(
    'quoted',
    eachLine((line) => `> ${line}`),
  ),
  whole(
    'quoted without a blank',
    eachLine((line) => `>${line}`),
  ),
  whole(
    'quoted, but for empty lines',
    eachLine((line) => (line === '' ? '' : `> ${line}`)),
  ),
  whole(
    'quoted twice',
    eachLine((line) => `> > ${line}`),
  ),
  whole(
    'quoted twice without blanks',
    eachLine((line) => `>> ${line}`),
  ),
  whole(
    'quoted three times',
    eachLine((line) => `>>> ${line}`),
  ),
  whole(
    'quoted below a sentence',
    (text) => `user@example.com:\r\n\r\n${eachLine((line) => `> ${line}`)(text)}`,
  ),
  whole(
    'with a signature',
    (text) => `${text}\r\n-- \r\nuser name\r\nuser@example.com\r\n+39 06 1234567\r\n`,
  ),
  whole(
    'quoted, with a signature',
    (text) => `${eachLine((line) => `> ${line}`)(`${text}\r\n-- \r\nuser name`)}`,
  ),
  damaged('with a greeting', (text) => `${text}\r\n\r\nThank you,\r\nuser name\r\nuser@example.com\r\n`),
];

const lineEnds: Way[] = [
  whole('line ends of Unix', (text) => text.replaceAll('\r\n', '\n')),
  whole('line ends of an old Mac', (text) => text.replaceAll('\r\n', '\r')),
  whole('line ends of Unicode', (text) => text.replaceAll('\r\n', '\u2028')),
  whole('doubled line ends', (text) => text.replaceAll('\r\n', '\r\n\r\n')),
  whole('doubled line ends of Unix', (text) => text.replaceAll('\r\n', '\n\n')),
  whole('doubled returns', (text) => text.replaceAll('\r\n', '\r\r\n')),
  whole('line ends four times', (text) => text.replaceAll('\r\n', '\n\n\n\n')),
  damaged('no line ends', (text) => text.replaceAll('\r\n', '')),
  damaged('blanks for line ends', (text) => text.replaceAll('\r\n', ' ')),
  damaged('every other line end a blank', everyOther(' ')),
  damaged('every other line end gone', everyOther('')),
];

const wraps: Way[] = [60, 76, 79, 80, 100, 119, 120, 132].flatMap((width) => [
  damaged(`wrapped at ${width}`, wrapped(width, '\r\n')),
  damaged(`wrapped at ${width}, line ends doubled`, wrapped(width, '\r\n\r\n')),
  damaged(`wrapped at ${width}, and quoted`, (text) =>
    eachLine((line) => `> ${line}`)(wrapped(width, '\r\n')(text)),
  ),
  damaged(`wrapped between words at ${width}`, wordWrapped(width)),
]);

const stamps = [
  '[23/11/2026 10:42:11] Nome Cognome: ',
  '[23/11/2026, 10:42:11] Nome Cognome: ',
  '[23/11/26, 10:42] Nome Cognome: ',
  '[11/23/2026 10:42 AM] user.name: ',
  '[10:42] Nome Cognome: ',
  '[10:42:11] <user> ',
  '10:42 <user> ',
  '10:42:11 Nome Cognome: ',
  '23/11/2026, 10:42 - Nome Cognome: ',
  '11/23/26, 10:42 AM - Nome Cognome: ',
  '23.11.2026 10:42:11 Nome Cognome: ',
  '[lunedì 23 novembre 2026 10:42] ',
  '[lunedì 10:42] Nome Cognome: ',
  '[10:42] ',
  'Nome Cognome, [23.11.2026 10:42:11]: ',
];
const heads = [
  'Nome Cognome 10:42',
  'Nome Cognome, [23.11.2026 10:42:11]',
  '[23/11/2026 10:42] Nome Cognome:',
  '10:42',
];

const chats: Way[] = [
  ...stamps.flatMap((stamp) => [
    damaged(`${stamp}before the first line`, (text) => stamp + text),
    damaged(
      `${stamp}before each line`,
      eachLine((line) => stamp + line),
    ),
    damaged(
      `${stamp}before each line but the empty ones`,
      eachLine((line) => (line === '' ? '' : stamp + line)),
    ),
    damaged(`${stamp}before the first line that was printed`, (text) =>
      text.replace(/\r\n+(?=[^\r\n])/, `\r\n${stamp}`),
    ),
  ]),
  ...heads.map((head) => damaged(`${head} above`, (text) => `${head}\r\n${text}`)),
];

const prompts: Way[] = [
  String.raw`C:\Users\user.name>`,
  String.raw`PS C:\Users\user.name> `,
  String.raw`PS Cert:\CurrentUser\My> `,
  String.raw`[pc.example.com]: PS C:\Users\user.name\Documents> `,
  String.raw`\\server\share>`,
].flatMap((prompt) => [
  whole(`${prompt} above and below`, (text) => `${prompt}\r\n${text}\r\n${prompt}`),
  damaged(`${prompt} before the first line`, (text) => prompt + text),
]);

/** An administrator's window begins there, in which another account's things may be missing. */
prompts.push(damaged('a window of the system', (text) => `C:\\Windows\\system32>\r\n${text}`));

/** What becomes of letters that are not ASCII when a code page is taken for another. */
const pages: Way[] = [
  damaged('UTF-8 read as cp1252', (text) =>
    foreign(text, (letter) => Buffer.from(letter).toString('latin1')),
  ),
  damaged('cp850 read as cp1252', (text) => foreign(text, () => '\x85')),
  damaged('cp1252 read as cp850', (text) => foreign(text, () => 'Ó')),
  damaged('replaced', (text) => foreign(text, () => '\ufffd')),
  damaged('asked', (text) => foreign(text, () => '?')),
  damaged('dropped', (text) => foreign(text, () => '')),
  damaged('decomposed', (text) => text.normalize('NFD')),
  damaged('NBSP asked', (text) =>
    foreign(text.replaceAll('CN=Communications ', 'CN=Communications\xa0'), () => '?'),
  ),
  damaged('NBSP of UTF-8 read as cp1252', (text) => text.replaceAll('s Server', 's\xc2\xa0Server')),
  damaged('typographic quotes', (text) => text.replace(/"([^"\r\n]{0,80})"/g, '“$1”').replaceAll("'", '’')),
  damaged('typographic dashes', (text) => text.replaceAll(' - ', ' – ').replaceAll('-- ', '— ')),
];

/** All of them, by kind. */
export const ways: Readonly<Record<string, readonly Way[]>> = {
  blanks: namedBlanks,
  around,
  mail,
  lineEnds,
  wraps,
  chats,
  prompts,
  pages,
};

function pick(from: string, one: string): string {
  return from[one.charCodeAt(0) % (from.length - 4)] ?? '';
}

function foreign(text: string, change: (letter: string) => string): string {
  return text.replace(/[^ -~\r\n]/gu, change);
}

function everyOther(instead: string): (text: string) => string {
  return (text) => {
    let count = 0;
    return text.replace(/\r\n/g, (end) => (count++ % 2 ? end : instead));
  };
}

function wrapped(width: number, end: string): (text: string) => string {
  const pieces = new RegExp(`.{${width}}(?=.)`, 'g');
  return (text) =>
    linesOf(text)
      .map((line) => line.replace(pieces, (piece) => piece + end))
      .join(end);
}

function wordWrapped(width: number): (text: string) => string {
  const pieces = new RegExp(`(.{1,${width}}) +(?=\\S)`, 'g');
  return eachLine((line) => (line.length > width ? line.replace(pieces, '$1\r\n') : line));
}
