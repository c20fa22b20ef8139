import type { Random } from './random';

/**
 * What carries a value: addresses, codes, hashes, serial numbers, dates, versions, bits, names of sessions and targets. One
 * character less makes another value of it, that no reader could know from a true one; so nothing is changed within.
 */
const token =
  /\S*target=.*(?:\r\nS:1)?|\S*\\sip_.*(?:\r\nample\.com)?|\S*@\S*|\{?[0-9a-f]{8}-[0-9a-f-]{27}\}?|\b(?:[0-9a-f]{2} ){19}[0-9a-f]{2}\b|SESSIONNAME=.*|\b0?x?[0-9a-f]*\d[0-9a-f.,:/-]*\b|-?\d+min|\b\w*sfb2016\w*|\b\w*lync20\d\d\w*|[A-Z]:\\.*?>|HKEY_\S*|CN=.*|\bconsole\b|\bWinNT\b|\bServerNT\b|msoidsvc|wlidsvc|\b(?:AM|PM)\b/gi;

/** Where a text may be cut or changed by a character: nowhere within a token. */
function freePlaces(text: string): number[] {
  const taken = new Set<number>();
  for (const { index, 0: found } of text.matchAll(token))
    for (let at = index + 1; at < index + found.length; at += 1) taken.add(at);
  return Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => !taken.has(at));
}

/** Two lines that are one thing: the second is the rest of the first. */
const isBroken = (line = '') => /@mail\.ex$|specific:OC$/.test(line);
/** Where one thing ends and another begins: between entries, certificates, prompts. Half of each would make a third one. */
const isSeam = (line: string) =>
  line.trim() === '' || /^(?:PS )?[A-Z]:\\[^<>|]*>|^====|^\[sportello/.test(line);

const characters = [...' \t\xa0\u200e\ufeff.,:;-_=/"\'()<>[]|*#éàÃ�?aZ'];

/** One change of a text. `other` is another print, of the same probe or another one. */
type Change = (text: string, random: Random, other: string) => string;

const lines = (change: (list: string[], random: Random, other: string[]) => void): Change => {
  return (text, random, other) => {
    const list = text.split('\r\n');
    change(list, random, other.split('\r\n'));
    return list.join('\r\n');
  };
};

/** A line that can be moved or taken away alone. */
function place(list: readonly string[], random: Random): number {
  const at = random.below(list.length);
  return isBroken(list[at]) || isBroken(list[at - 1]) ? -1 : at;
}

const atFree = (change: (before: string, after: string, random: Random) => string): Change => {
  return (text, random) => {
    const at = random.pick(freePlaces(text));
    return change(text.slice(0, at), text.slice(at), random);
  };
};

/** Changes within one print. */
export const changes: Readonly<Record<string, Change>> = {
  // A letter more at the end of a value is another value.
  insertCharacter: atFree((before, after, random) => {
    const some = /\w$/.test(before) ? characters.filter((one) => !/\w/.test(one)) : characters;
    return before + random.pick(some) + after;
  }),
  insertLineEnd: atFree((before, after) => `${before}\r\n${after}`),
  deleteCharacter: (text, random) => {
    const free = new Set(freePlaces(text));
    const at = random.pick([...free].filter((one) => free.has(one + 1)).concat(text.length));
    return text.slice(0, at) + text.slice(at + 1);
  },
  swapCharacters: (text, random) => {
    const free = new Set(freePlaces(text));
    const at = random.pick(
      [...free].filter((one) => free.has(one + 1) && free.has(one + 2)).concat(text.length),
    );
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  },
  cutBefore: atFree((_, after) => after),
  cutAfter: atFree((before) => before),
  deleteLine: lines((list, random) => {
    const at = place(list, random);
    if (at !== -1) list.splice(at, 1);
  }),
  swapLines: lines((list, random) => {
    const [one, two] = [place(list, random), place(list, random)];
    const between = list.slice(Math.min(one, two), Math.max(one, two) + 1);
    if (one === -1 || two === -1 || between.some(isSeam)) return;
    [list[one], list[two]] = [list[two] ?? '', list[one] ?? ''];
  }),
  swapNeighbours: lines((list, random) => {
    const at = place(list, random);
    if (at > 0 && !isBroken(list[at - 2])) [list[at - 1], list[at]] = [list[at] ?? '', list[at - 1] ?? ''];
  }),
  doubleLine: lines((list, random) => {
    const at = place(list, random);
    if (at !== -1) list.splice(at, 0, list[at] ?? '');
  }),
  joinLines: lines((list, random) => {
    const at = place(list, random);
    if (at > 0) list.splice(at - 1, 2, `${list[at - 1]}${random.pick(['', ' ', '  '])}${list[at]}`);
  }),
  setInLine: lines((list, random) => {
    const at = place(list, random);
    if (at !== -1)
      list[at] =
        random.pick([' ', '    ', '\t', '> ', '[10:42] ', '10:42 <user> ', '| ', '\u200e']) + list[at];
  }),
  double: (text) => `${text}\r\n${text}`,
};

/** What the collection prints of the Windows is one thing, though a blank line stands in it. */
const isWithin = (from: readonly string[], at: number) =>
  /^HKEY_/.test(from[at + 1] ?? '') || /^HKEY_/.test(from[at] ?? '');
/** A line that says all by itself: put into another print, it makes one that says it. */
const telling =
  /^\{?[0-9a-f-]{36}\}?$|\(sha1\)|SESSIONNAME|ProductType|Serial|serie|@mail\.ex$|specific:OC$/i;

/** Changes that put two prints together. */
export const splices: Readonly<Record<string, Change>> = {
  followed: (text, _, other) => `${text}\r\n${other}`,
  preceded: (text, _, other) => `${other}\r\n${text}`,
  insertLine: lines((list, random, other) => {
    const at = place(list, random);
    if (at !== -1) list.splice(at, 0, random.pick([...other.filter((line) => !telling.test(line)), '']));
  }),
  spliced: lines((list, random, other) => {
    const seams = (from: readonly string[]) =>
      from
        .flatMap((line, index) => (isSeam(line) && !isWithin(from, index) ? [index] : []))
        .concat(from.length);
    const end = random.pick(seams(list));
    list.splice(end, list.length, ...other.slice(random.pick(seams(other))));
  }),
};
